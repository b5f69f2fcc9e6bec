package types

import "csshell/pipeline/value"

// timeTypes are the types of dates, times and cultures.
func timeTypes() []entry {
	return []entry{
		{value.DateTimeType, dateTimeDef},
		{value.DateTimeOffsetType, dateTimeOffsetDef},
		{value.TimeSpanType, timeSpanDef},
		{value.GuidType, guidDef},
		{dateOnlyType, dateOnlyDef},
		{timeOnlyType, timeOnlyDef},
		{stopwatchType, stopwatchDef},
		{timeZoneType, timeZoneDef},
		{value.FormatProviderType, nil},
		{value.CultureInfoType(), cultureInfoDef},
		{numberFormatType, numberFormatDef},
		{dateFormatType, dateFormatDef},
		{textInfoType, textInfoDef},
		{calendarType, nil},
		{gregorianType, calendarDef},
		{compareInfoType, compareInfoDef},
		{threadType, threadDef},
		{wildcardPatternType, wildcardPatternDef},
	}
}
