package types

// zoneRow ties the Windows name of a zone to its IANA name, with the text that is shown for it. The names of standard
// and daylight time follow from the Windows name.
type zoneRow struct{ windows, iana, shown string }

var zoneRows = [...]zoneRow{
	{"Dateline Standard Time", "Etc/GMT+12", "GMT-12:00"},
	{"Hawaiian Standard Time", "Pacific/Honolulu", "Hawaii-Aleutian Time (Honolulu)"},
	{"Alaskan Standard Time", "America/Anchorage", "Alaska Time (Anchorage)"},
	{"Pacific Standard Time", "America/Los_Angeles", "Pacific Time (Los Angeles)"},
	{"US Mountain Standard Time", "America/Phoenix", "Mountain Time (Phoenix)"},
	{"Mountain Standard Time", "America/Denver", "Mountain Time (Denver)"},
	{"Central Standard Time", "America/Chicago", "Central Time (Chicago)"},
	{"Eastern Standard Time", "America/New_York", "Eastern Time (New York)"},
	{"Atlantic Standard Time", "America/Halifax", "Atlantic Time (Halifax)"},
	{"E. South America Standard Time", "America/Sao_Paulo", "Brasilia Time (São Paulo)"},
	{"Argentina Standard Time", "America/Argentina/Buenos_Aires", "Argentina Time (Buenos Aires)"},
	{"GMT Standard Time", "Europe/London", "United Kingdom Time (London)"},
	{"Greenwich Standard Time", "Atlantic/Reykjavik", "Greenwich Mean Time (Reykjavik)"},
	{"W. Europe Standard Time", "Europe/Berlin", "Central European Time (Berlin)"},
	{"Romance Standard Time", "Europe/Paris", "Central European Time (Paris)"},
	{"Central European Standard Time", "Europe/Warsaw", "Central European Time (Warsaw)"},
	{"Central Europe Standard Time", "Europe/Budapest", "Central European Time (Budapest)"},
	{"FLE Standard Time", "Europe/Kiev", "Eastern European Time (Kyiv)"},
	{"GTB Standard Time", "Europe/Bucharest", "Eastern European Time (Bucharest)"},
	{"Turkey Standard Time", "Europe/Istanbul", "Türkiye Time (Istanbul)"},
	{"Israel Standard Time", "Asia/Jerusalem", "Israel Time (Jerusalem)"},
	{"South Africa Standard Time", "Africa/Johannesburg", "South Africa Time (Johannesburg)"},
	{"Egypt Standard Time", "Africa/Cairo", "Eastern European Time (Cairo)"},
	{"Russian Standard Time", "Europe/Moscow", "Moscow Time (Moscow)"},
	{"Arab Standard Time", "Asia/Riyadh", "Arabian Time (Riyadh)"},
	{"Iran Standard Time", "Asia/Tehran", "Iran Time (Tehran)"},
	{"Arabian Standard Time", "Asia/Dubai", "Gulf Standard Time (Dubai)"},
	{"Pakistan Standard Time", "Asia/Karachi", "Pakistan Time (Karachi)"},
	{"India Standard Time", "Asia/Kolkata", "India Standard Time (Kolkata)"},
	{"Nepal Standard Time", "Asia/Kathmandu", "Nepal Time (Kathmandu)"},
	{"SE Asia Standard Time", "Asia/Bangkok", "Indochina Time (Bangkok)"},
	{"China Standard Time", "Asia/Shanghai", "China Time (Shanghai)"},
	{"Singapore Standard Time", "Asia/Singapore", "Singapore Standard Time (Singapore)"},
	{"W. Australia Standard Time", "Australia/Perth", "Australian Western Standard Time (Perth)"},
	{"Tokyo Standard Time", "Asia/Tokyo", "Japan Time (Tokyo)"},
	{"Korea Standard Time", "Asia/Seoul", "Korean Time (Seoul)"},
	{"AUS Eastern Standard Time", "Australia/Sydney", "Eastern Australia Time (Sydney)"},
	{"E. Australia Standard Time", "Australia/Brisbane", "Brisbane Time (Brisbane)"},
	{"New Zealand Standard Time", "Pacific/Auckland", "New Zealand Time (Auckland)"},
}

// zoneNames are the names of standard and daylight time in English that do not follow from the Windows name.
var zoneNames = map[string]string{
	"Europe/London": "Greenwich Mean Time", "Europe/Berlin": "Central European Standard Time", "Europe/Paris": "Central European Standard Time",
	"Europe/Warsaw": "Central European Standard Time", "Europe/Budapest": "Central European Standard Time", "Europe/Kiev": "Eastern European Standard Time",
	"Europe/Bucharest": "Eastern European Standard Time", "Europe/Moscow": "Moscow Standard Time", "Asia/Tokyo": "Japan Standard Time",
	"Asia/Seoul": "Korean Standard Time", "Australia/Sydney": "Australian Eastern Standard Time", "Pacific/Honolulu": "Hawaii-Aleutian Standard Time",
	"America/Anchorage": "Alaska Standard Time", "America/Phoenix": "Mountain Standard Time", "Asia/Dubai": "Gulf Standard Time",
}
