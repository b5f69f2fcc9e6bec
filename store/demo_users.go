package store

// A demoUser is one row of the demo directory. SIP address, mail address, names, numbers and identifiers that follow a rule
// are derived (see demoAccount). enabled is "True", "False" or empty for an account that was never enabled; assigned names
// the sample policies that the user has: VP for voice, CP for conferencing.
type demoUser struct {
	displayName, sam, sip, ou, title, department, city, enabled, pool, line string
	enterpriseVoice                                                         bool
	pinPolicy, assigned                                                     string
}

var demoUsers = [...]demoUser{
	{"Ken Myer", "kenmyer", "kenmyer", "OU=Redmond", "Manager", "Marketing", "Redmond", "True", "atl-cs-001", "tel:+14255551219", true, "", "VP"},
	{"Pilar Ackerman", "pilar", "pilar", "OU=Finance", "Manager", "Finance", "Atlanta", "True", "redmond-cs-001", "", false, "", "CP"},
	{"Pilar Pinilla", "ppinilla", "ppinilla", "OU=AccountsPayable,OU=Finance", "Accountant", "Finance", "Redmond", "True", "atl-cs-001", "tel:+14255551302;ext=51302", true, "", "VP"},
	{"Jonathan Haas", "jhaas", "jhaas", "OU=IT", "Supervisor", "IT", "Redmond", "True", "redmond-cs-001", "tel:+14255551240", true, "ExecutivesPinPolicy", ""},
	{"Aidan Delaney", "adelaney", "aidan", "OU=Redmond,OU=North America", "Sales Representative", "Sales", "Redmond", "True", "redmond-cs-001", "tel:+14255551298", true, "RedmondUsersPinPolicy", "VP"},
	{"David Longmire", "davidlongmire", "davidlongmire", "OU=Dublin", "Manager", "Human Resources", "Dublin", "True", "dublin-cs-001", "tel:+35315550101;ext=50101", true, "", ""},
	{"Chrystal Velasquez", "cvelasquez", "cvelasquez", "OU=Finance,OU=North America", "Senior Accountant", "Finance", "Redmond", "True", "redmond-cs-001", "tel:+14255551244", true, "", "CP"},
	{"April Reagan", "areagan", "", "OU=Finance", "Accountant", "Finance", "Redmond", "", "", "", false, "", ""},
	{"Samantha Smith", "ssmith", "ssmith", "OU=Redmond,OU=North America", "Accountant", "Accounting", "Redmond", "True", "redmond-cs-001", "tel:+14255551246", false, "", ""},
	{"Denise Smith", "dsmith", "dsmith", "OU=Dublin", "Sales Representative", "Sales", "Dublin", "True", "dublin-cs-001", "tel:+35315550102;ext=50102", true, "", ""},
	{"Ben Smith", "bsmith", "bsmith", "OU=IT", "Engineer", "IT", "Portland", "True", "atl-cs-001", "tel:+15035550103", true, "RedmondUsersPinPolicy", ""},
	{"Kim Akers", "kakers", "kakers", "OU=AccountsReceivable,OU=Finance", "Accountant", "Finance", "Redmond", "True", "atl-cs-001", "tel:+14255551250", true, "", "VP"},
	{"Kim Akers", "kimakers", "kim.akers", "OU=Redmond", "Specialist", "Human Resources", "Redmond", "True", "redmond-cs-001", "tel:+14255551251", false, "", ""},
	{"Jay Hamlin", "jhamlin", "jhamlin", "OU=Redmond", "Sales Representative", "Sales", "Redmond", "True", "", "", false, "", ""},
	{"Terri Chudzik", "tchudzik", "tchudzik", "OU=Telecommunications", "Technician", "IT", "Portland", "False", "", "", false, "", ""},
	{"Hao Chen", "hchen", "hao.chen", "OU=Tokyo", "Engineer", "IT", "Tokyo", "True", "atl-cs-001", "tel:+81355550104", true, "", ""},
	{"David Pelton", "dpelton", "dpelton", "OU=Redmond", "Analyst", "Marketing", "Redmond", "False", "redmond-cs-001", "tel:+14255551254", true, "RedmondUsersPinPolicy", ""},
	{"Lori Penor", "lpenor", "", "OU=Redmond", "Sales Representative", "Sales", "Redmond", "", "", "", false, "", ""},
	{"Mike Danseglio", "mdanseglio", "mdanseglio", "OU=Portland", "Analyst", "Accounting", "Portland", "True", "atl-cs-001", "tel:+15035550105", false, "", ""},
	{"Alan Brewer", "abrewer", "abrewer", "OU=Finance", "Supervisor", "Finance", "Atlanta", "True", "redmond-cs-001", "tel:+14255551256", true, "", ""},
	{"Luka Abrus", "labrus", "labrus", "OU=Dublin", "Accountant", "Finance", "Dublin", "True", "dublin-cs-001", "tel:+35315550106;ext=50106", true, "", ""},
	{"Toni Poe", "tpoe", "tpoe", "OU=Paris", "Sales Representative", "Sales", "Paris", "True", "paris-cs-001", "tel:+33155550107", true, "", ""},
	{"Lee, Oliver", "olee", "olee", "OU=Redmond", "Engineer", "IT", "Redmond", "True", "redmond-cs-001", "tel:+14255551258", true, "RedmondUsersPinPolicy", ""},
	{"Yvonne McKay (Contractor)", "ymckay", "ymckay", "OU=US", "Consultant", "Marketing", "Redmond", "True", "atl-cs-001", "", false, "", ""},
	{"Patrick O'Hara", "pohara", "pohara", "OU=Dublin", "Technician", "IT", "Dublin", "True", "dublin-cs-001", "tel:+35315550108;ext=50108", true, "", ""},
	{"Núria González", "ngonzalez", "ngonzalez", "OU=Finance,OU=North America", "Manager", "Finance", "Redmond", "True", "redmond-cs-001", "tel:+14255551260", true, "", "VP"},
	{"Jeff Hay", "jhay", "jhay", "OU=US", "Consultant", "Sales", "Redmond", "True", "", "", false, "", ""},
	{"Syed Abbas", "sabbas", "sabbas", "OU=Tokyo", "Manager", "Human Resources", "Tokyo", "True", "atl-cs-001", "tel:+81355550109", true, "", "CP"},
	{"Eva Corets", "ecorets", "ecorets", "OU=US", "Chief Executive Officer", "Executive", "Redmond", "True", "redmond-cs-001", "tel:+14255551200", true, "ExecutivesPinPolicy", ""},
	{"Tad Orman", "torman", "torman", "OU=Dublin", "Technician", "IT", "Dublin", "True", "dublin-cs-001", "tel:+35315550110;ext=51302", true, "", ""},
	{"Diane Margheim", "dmargheim", "dmargheim", "CN=Users", "Specialist", "Human Resources", "Redmond", "True", "redmond-cs-001", "", false, "", ""},
	{"Administrator", "administrator", "", "CN=Users", "", "", "", "", "", "", false, "", ""},
}

// A demoExtra is a cell in which a demo user differs from the rule.
type demoExtra struct {
	sam    string
	column Column
	cell   any
}

var demoExtras = [...]demoExtra{
	{"pilar", WindowsEmailAddress, "packerman@litwareinc.com"},
	{"adelaney", Phone, "1-425-555-1298"},
	{"adelaney", MobilityPolicy, "NorthAmericaMobilityPolicy"},
	{"ecorets", MobilityPolicy, "NorthAmericaMobilityPolicy"},
	{"kenmyer", ArchivingPolicy, "RedmondArchivingPolicy"},
	{"ssmith", ArchivingPolicy, "RedmondArchivingPolicy"},
	{"ymckay", Company, "Fabrikam"},
	{"mdanseglio", UserAccountControl, DisabledAccount | NormalAccount},
	{"jhay", HostingProvider, "sipfed.online.lync.com"},
	{"olee", FirstName, "Oliver"},
	{"olee", LastName, "Lee"},
	{"ymckay", LastName, "McKay"},
}

// A demoPin is the PIN of a demo user, when it was set, and who has locked it.
type demoPin struct {
	sam, pin, setAt string
	locked          lockState
}

var demoPins = [...]demoPin{
	{"kenmyer", "0712", "9/25/2012 1:35:03 PM", unlocked},
	{"ppinilla", "274915", "1/5/2025 10:15:00 AM", unlocked},
	{"jhaas", "730518264917", "6/29/2024 10:15:00 AM", unlocked},
	{"adelaney", "806142", "12/16/2024 10:15:00 AM", unlocked},
	{"davidlongmire", "49203", "1/10/2025 10:15:00 AM", lockedByAdministrator},
	{"cvelasquez", "60413928", "12/6/2024 10:15:00 AM", lockedBySystem},
	{"ssmith", "91750346", "9/17/2024 10:15:00 AM", unlocked},
	{"bsmith", "385071", "1/16/2024 10:15:00 AM", lockedByAdministrator},
	{"kakers", "52816", "1/13/2025 10:15:00 AM", unlocked},
	{"hchen", "19463", "2/15/2023 10:15:00 AM", unlocked},
	{"dpelton", "640285", "11/16/2024 10:15:00 AM", unlocked},
	{"mdanseglio", "80352", "11/7/2022 10:15:00 AM", unlocked},
	{"labrus", "73914", "12/26/2024 10:15:00 AM", unlocked},
	{"tpoe", "20859", "12/31/2024 10:15:00 AM", unlocked},
	{"olee", "918340", "1/14/2025 10:15:00 AM", unlocked},
	{"ngonzalez", "50284617", "10/22/2024 10:15:00 AM", unlocked},
	{"sabbas", "35097", "10/23/2023 10:15:00 AM", unlocked},
	{"ecorets", "402817359604", "1/10/2025 10:15:00 AM", unlocked},
	{"torman", "61728", "1/12/2025 10:15:00 AM", unlocked},
	{"bldg14lobby", "1234", "1/6/2025 10:15:00 AM", unlocked},
}
