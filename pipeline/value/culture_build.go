package value

import "strings"

// neutralCulture is the culture of a language, from that of a country.
func neutralCulture(c *Culture) *Culture {
	n := *c
	n.Name = c.Two
	n.English, _, _ = strings.Cut(c.English, " (")
	n.Native, _, _ = strings.Cut(c.Native, " (")
	n.LCID = c.LCID & 0x3FF
	return &n
}

func (r *cultureRow) culture() *Culture {
	two, _, _ := strings.Cut(r.name, "-")
	return &Culture{
		Name: r.name, English: r.english, Native: r.native, Two: two, Three: r.three, LCID: r.lcid, List: r.list,
		Number: r.number(), Date: r.date(),
	}
}

func (r *cultureRow) number() *NumberFormat {
	n := *enUSNumber
	n.Decimal, n.Group, n.CurrencyDecimal, n.CurrencyGroup = r.point, r.group, r.point, r.group
	n.Currency, n.CurrencyPositive, n.CurrencyNegative = r.currency, r.curPos, r.curNeg
	n.PercentPositive, n.PercentNegative = r.pctPos, r.pctNeg
	if r.currency == "￥" {
		n.CurrencyDigits = 0 // the yen has no smaller unit
	}
	return &n
}

func (r *cultureRow) date() *DateFormat {
	d := *enUSDate
	d.ShortDate, d.LongDate, d.LongTime, d.ShortTime = r.short, r.long, r.time, r.hour
	d.MonthDay, d.YearMonth, d.DateSep = r.monthDay, r.yearMonth, r.dateSep
	d.FirstDay, d.WeekRule = r.firstDay, r.weekRule
	copy(d.Days[:], strings.Fields(r.days))
	copy(d.ShortDays[:], strings.Fields(r.shortDays))
	d.TinyDays = d.ShortDays
	copy(d.Months[:], strings.Fields(r.months))
	copy(d.ShortMonths[:], strings.Fields(r.shortMonths))
	d.GenitiveMonths = d.Months
	copy(d.GenitiveMonths[:], strings.Fields(r.genitive))
	return &d
}
