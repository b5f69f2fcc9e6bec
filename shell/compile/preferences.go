package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// preferenceVariables are the variables behind pipeline.Preferences.
var preferenceVariables = map[string]func(*pipeline.Preferences, any) error{
	"erroractionpreference": action("System.Management.Automation.ActionPreference", func(p *pipeline.Preferences) *pipeline.Preference { return &p.Error }),
	"warningpreference":     action("System.Management.Automation.ActionPreference", func(p *pipeline.Preferences) *pipeline.Preference { return &p.Warning }),
	"verbosepreference":     action("System.Management.Automation.ActionPreference", func(p *pipeline.Preferences) *pipeline.Preference { return &p.Verbose }),
	"debugpreference":       action("System.Management.Automation.ActionPreference", func(p *pipeline.Preferences) *pipeline.Preference { return &p.Debug }),
	"informationpreference": action("System.Management.Automation.ActionPreference", func(p *pipeline.Preferences) *pipeline.Preference { return &p.Information }),
	"progresspreference":    action("System.Management.Automation.ActionPreference", func(p *pipeline.Preferences) *pipeline.Preference { return &p.Progress }),
	"whatifpreference": func(p *pipeline.Preferences, v any) error {
		p.WhatIf = value.ToBool(v)
		return nil
	},
	"confirmpreference": func(p *pipeline.Preferences, v any) error {
		n, err := enumNumber("System.Management.Automation.ConfirmImpact", v)
		p.Confirm = int8(n)
		return err
	},
}

func action(enum string, field func(*pipeline.Preferences) *pipeline.Preference) func(*pipeline.Preferences, any) error {
	return func(p *pipeline.Preferences, v any) error {
		n, err := enumNumber(enum, v)
		if err == nil {
			*field(p) = pipeline.Preference(n)
		}
		return err
	}
}

func enumNumber(enum string, v any) (int64, error) {
	x, err := types.Convert(nil, v, types.Find(enum))
	if err != nil {
		r := *record(err)
		r.ID, err = "RuntimeException", &r // as for every typed variable
		return 0, err
	}
	if n, ok := x.(value.Enum); ok {
		return n.N, nil
	}
	return 0, nil
}

// shownPreferences show a command's preferences as the variables that its body sees.
var shownPreferences = map[string]func(p, held *pipeline.Preferences) (any, bool){
	"ErrorActionPreference": shownAction(func(p *pipeline.Preferences) pipeline.Preference { return p.Error }),
	"WarningPreference":     shownAction(func(p *pipeline.Preferences) pipeline.Preference { return p.Warning }),
	"VerbosePreference":     shownAction(func(p *pipeline.Preferences) pipeline.Preference { return p.Verbose }),
	"DebugPreference":       shownAction(func(p *pipeline.Preferences) pipeline.Preference { return p.Debug }),
	"InformationPreference": shownAction(func(p *pipeline.Preferences) pipeline.Preference { return p.Information }),
	"ProgressPreference":    shownAction(func(p *pipeline.Preferences) pipeline.Preference { return p.Progress }),
	"WhatIfPreference":      func(p, held *pipeline.Preferences) (any, bool) { return p.WhatIf, p.WhatIf != held.WhatIf },
	"ConfirmPreference": func(p, held *pipeline.Preferences) (any, bool) {
		return value.Enum{T: types.Find("System.Management.Automation.ConfirmImpact"), N: int64(p.Confirm)}, p.Confirm != held.Confirm
	},
}

func shownAction(of func(*pipeline.Preferences) pipeline.Preference) func(p, held *pipeline.Preferences) (any, bool) {
	return func(p, held *pipeline.Preferences) (any, bool) {
		return value.Enum{T: types.Find("System.Management.Automation.ActionPreference"), N: int64(of(p))}, of(p) != of(held)
	}
}
