package policy

import "csshell/cmdlets"

// doc writes the help of a cmdlet of a family.
func (f *family) doc(verb string) *cmdlets.Doc {
	noun := "Cs" + f.kind
	things := "policies"
	if !f.perUser() {
		things = "configurations"
	}
	d := &cmdlets.Doc{Links: f.links(verb)}
	switch verb {
	case "Get":
		d.Synopsis = "Lists " + things + " of the kind " + f.kind + "."
		d.Examples = []cmdlets.Example{{Code: "Get-" + noun, Remarks: "All of them, the global one first."}, {Code: `Get-` + noun + ` -Filter "site:*"`, Remarks: "Those of sites."}}
	case "New":
		d.Synopsis = "Creates one for a site, or a per-user one where the kind has such."
		d.Description = "Settings that are not given take the defaults of the kind. With -InMemory the object is returned and stored later, by Set-" + noun + " -Instance."
		d.Examples = []cmdlets.Example{{Code: "New-" + noun + " -Identity site:Paris", Remarks: "One for a site, with the default settings."}}
	case "Set":
		d.Synopsis = "Changes settings; without an identity those of the global one."
		d.Examples = []cmdlets.Example{{Code: "Get-" + noun + " | Set-" + noun, Remarks: "Stores every object as it is."}}
	case "Remove":
		d.Synopsis = "Removes one, or resets the global one to its defaults."
		d.Examples = []cmdlets.Example{{Code: `Get-` + noun + ` -Filter "site:*" | Remove-` + noun, Remarks: "Removes those of all sites."}}
	case "Grant":
		d.Synopsis = "Gives a user a per-user policy, or takes it away."
		d.Examples = []cmdlets.Example{{Code: `Grant-` + noun + ` -Identity "Ken Myer" -PolicyName $null`, Remarks: "The policy of the user's site or the global one applies again."}}
	}
	return d
}

func (f *family) links(verb string) []string {
	var links []string
	for _, v := range f.verbs {
		if v != verb {
			links = append(links, v+"-Cs"+f.kind)
		}
	}
	return links
}
