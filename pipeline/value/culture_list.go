package value

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// cultureRow is a culture in short: what differs from row to row. Lists are joined by blanks, Sunday and January first.
type cultureRow struct {
	name, english, native   string
	three                   string
	lcid                    int32
	point, group, list      string
	currency                string
	curPos, curNeg          int
	pctPos, pctNeg          int
	short, long, time, hour string // short and long date, long and short time
	monthDay, yearMonth     string
	dateSep                 string
	firstDay, weekRule      int
	days, shortDays         string
	months, shortMonths     string
	genitive                string
}

const (
	nbsp  = "\u00a0"
	nnbsp = "\u202f"
)

// cultureRows are the cultures beside en-US and the invariant one, from the Unicode CLDR.
var cultureRows = []cultureRow{
	{"de-DE", "German (Germany)", "Deutsch (Deutschland)", "deu", 1031, ",", ".", ";", "€", 3, 8, 0, 0,
		"dd.MM.yyyy", "dddd, d. MMMM yyyy", "HH:mm:ss", "HH:mm", "d. MMMM", "MMMM yyyy", ".", 1, 2,
		"Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag", "So Mo Di Mi Do Fr Sa",
		"Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez", ""},
	{"de-AT", "German (Austria)", "Deutsch (Österreich)", "deu", 3079, ",", nbsp, ";", "€", 2, 9, 0, 0,
		"dd.MM.yyyy", "dddd, d. MMMM yyyy", "HH:mm:ss", "HH:mm", "d. MMMM", "MMMM yyyy", ".", 1, 2,
		"Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag", "So Mo Di Mi Do Fr Sa",
		"Jänner Februar März April Mai Juni Juli August September Oktober November Dezember", "Jän Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez", ""},
	{"de-CH", "German (Switzerland)", "Deutsch (Schweiz)", "deu", 2055, ".", "’", ";", "CHF", 2, 2, 1, 1,
		"dd.MM.yyyy", "dddd, d. MMMM yyyy", "HH:mm:ss", "HH:mm", "d. MMMM", "MMMM yyyy", ".", 1, 2,
		"Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag", "So Mo Di Mi Do Fr Sa",
		"Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez", ""},
	{"fr-FR", "French (France)", "français (France)", "fra", 1036, ",", nnbsp, ";", "€", 3, 8, 0, 0,
		"dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm:ss", "HH:mm", "d MMMM", "MMMM yyyy", "/", 1, 2,
		"dimanche lundi mardi mercredi jeudi vendredi samedi", "dim. lun. mar. mer. jeu. ven. sam.",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.", ""},
	{"fr-CA", "French (Canada)", "français (Canada)", "fra", 3084, ",", nbsp, ";", "$", 3, 8, 0, 0,
		"yyyy-MM-dd", "dddd d MMMM yyyy", "HH 'h' mm 'min' ss 's'", "HH 'h' mm", "d MMMM", "MMMM yyyy", "-", 0, 0,
		"dimanche lundi mardi mercredi jeudi vendredi samedi", "dim. lun. mar. mer. jeu. ven. sam.",
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.", ""},
	{"en-GB", "English (United Kingdom)", "English (United Kingdom)", "eng", 2057, ".", ",", ",", "£", 0, 1, 1, 1,
		"dd/MM/yyyy", "dddd, d MMMM yyyy", "HH:mm:ss", "HH:mm", "d MMMM", "MMMM yyyy", "/", 1, 2,
		"Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "Sun Mon Tue Wed Thu Fri Sat",
		"January February March April May June July August September October November December", "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec", ""},
	{"en-CA", "English (Canada)", "English (Canada)", "eng", 4105, ".", ",", ",", "$", 0, 1, 1, 1,
		"yyyy-MM-dd", "dddd, MMMM d, yyyy", "h:mm:ss tt", "h:mm tt", "MMMM d", "MMMM yyyy", "-", 0, 0,
		"Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "Sun Mon Tue Wed Thu Fri Sat",
		"January February March April May June July August September October November December", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", ""},
	{"en-AU", "English (Australia)", "English (Australia)", "eng", 3081, ".", ",", ",", "$", 0, 1, 1, 1,
		"d/M/yyyy", "dddd, d MMMM yyyy", "h:mm:ss tt", "h:mm tt", "d MMMM", "MMMM yyyy", "/", 1, 0,
		"Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "Sun Mon Tue Wed Thu Fri Sat",
		"January February March April May June July August September October November December", "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec", ""},
	{"es-ES", "Spanish (Spain)", "español (España)", "spa", 3082, ",", ".", ";", "€", 3, 8, 0, 0,
		"d/M/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "H:mm:ss", "H:mm", "d 'de' MMMM", "MMMM 'de' yyyy", "/", 1, 2,
		"domingo lunes martes miércoles jueves viernes sábado", "dom lun mar mié jue vie sáb",
		"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "ene feb mar abr may jun jul ago sept oct nov dic", ""},
	{"it-IT", "Italian (Italy)", "italiano (Italia)", "ita", 1040, ",", ".", ";", "€", 3, 8, 1, 1,
		"dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm:ss", "HH:mm", "d MMMM", "MMMM yyyy", "/", 1, 2,
		"domenica lunedì martedì mercoledì giovedì venerdì sabato", "dom lun mar mer gio ven sab",
		"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", "gen feb mar apr mag giu lug ago set ott nov dic", ""},
	{"nl-NL", "Dutch (Netherlands)", "Nederlands (Nederland)", "nld", 1043, ",", ".", ";", "€", 2, 12, 1, 1,
		"dd-MM-yyyy", "dddd d MMMM yyyy", "HH:mm:ss", "HH:mm", "d MMMM", "MMMM yyyy", "-", 1, 2,
		"zondag maandag dinsdag woensdag donderdag vrijdag zaterdag", "zo ma di wo do vr za",
		"januari februari maart april mei juni juli augustus september oktober november december", "jan feb mrt apr mei jun jul aug sep okt nov dec", ""},
	{"pt-BR", "Portuguese (Brazil)", "português (Brasil)", "por", 1046, ",", ".", ";", "R$", 2, 9, 1, 1,
		"dd/MM/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "HH:mm:ss", "HH:mm", "d 'de' MMMM", "MMMM 'de' yyyy", "/", 0, 0,
		"domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado", "dom. seg. ter. qua. qui. sex. sáb.",
		"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro", "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.", ""},
	{"sv-SE", "Swedish (Sweden)", "svenska (Sverige)", "swe", 1053, ",", nbsp, ";", "kr", 3, 8, 0, 0,
		"yyyy-MM-dd", "dddd d MMMM yyyy", "HH:mm:ss", "HH:mm", "d MMMM", "MMMM yyyy", "-", 1, 2,
		"söndag måndag tisdag onsdag torsdag fredag lördag", "sön mån tis ons tors fre lör",
		"januari februari mars april maj juni juli augusti september oktober november december", "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.", ""},
	{"da-DK", "Danish (Denmark)", "dansk (Danmark)", "dan", 1030, ",", ".", ";", "kr.", 3, 8, 0, 0,
		"dd.MM.yyyy", "dddd 'den' d. MMMM yyyy", "HH.mm.ss", "HH.mm", "d. MMMM", "MMMM yyyy", ".", 1, 2,
		"søndag mandag tirsdag onsdag torsdag fredag lørdag", "søn. man. tirs. ons. tors. fre. lør.",
		"januar februar marts april maj juni juli august september oktober november december", "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.", ""},
	{"pl-PL", "Polish (Poland)", "polski (Polska)", "pol", 1045, ",", nbsp, ";", "zł", 3, 8, 1, 1,
		"d.MM.yyyy", "dddd, d MMMM yyyy", "HH:mm:ss", "HH:mm", "d MMMM", "MMMM yyyy", ".", 1, 2,
		"niedziela poniedziałek wtorek środa czwartek piątek sobota", "niedz. pon. wt. śr. czw. pt. sob.",
		"styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień", "sty lut mar kwi maj cze lip sie wrz paź lis gru",
		"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"},
	{"ru-RU", "Russian (Russia)", "русский (Россия)", "rus", 1049, ",", nbsp, ";", "₽", 3, 8, 0, 0,
		"dd.MM.yyyy", "dddd, d MMMM yyyy 'г'.", "HH:mm:ss", "HH:mm", "d MMMM", "MMMM yyyy 'г'.", ".", 1, 2,
		"воскресенье понедельник вторник среда четверг пятница суббота", "вс пн вт ср чт пт сб",
		"январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь", "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря"},
	{"ja-JP", "Japanese (Japan)", "日本語 (日本)", "jpn", 1041, ".", ",", ",", "￥", 0, 1, 1, 1,
		"yyyy/MM/dd", "yyyy年M月d日dddd", "H:mm:ss", "H:mm", "M月d日", "yyyy年M月", "/", 0, 0,
		"日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日", "日 月 火 水 木 金 土",
		"1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月", "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月", ""},
}

// cultureTable maps lower-case tags to cultures; a language alone stands for its first culture.
var cultureTable = sync.OnceValue(func() map[string]*Culture {
	t := map[string]*Culture{"": invariant, "en-us": enUS, "en": neutralCulture(enUS)}
	for i := range cultureRows {
		c := cultureRows[i].culture()
		t[strings.ToLower(c.Name)] = c
		if _, has := t[c.Two]; !has {
			t[c.Two] = neutralCulture(c)
		}
	}
	return t
})

// FindCulture returns the culture of a tag, whatever its case; nil when it is not known.
func FindCulture(name string) *Culture { return cultureTable()[strings.ToLower(name)] }

// FindLCID returns the culture of a Windows number, nil when it is not known.
func FindLCID(n int32) *Culture {
	for _, c := range cultureTable() {
		if c.LCID == n {
			return c
		}
	}
	return nil
}

// Cultures lists all known cultures by their tags.
func Cultures() []*Culture {
	t := cultureTable()
	out := make([]*Culture, 0, len(t))
	for _, name := range slices.Sorted(maps.Keys(t)) {
		out = append(out, t[name])
	}
	return out
}
