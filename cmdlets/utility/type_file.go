package utility

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// The elements of a .types.ps1xml file, as about_Types.ps1xml describes them.
type (
	typeFile struct {
		XMLName xml.Name        `xml:"Types"`
		Types   []typeFileEntry `xml:"Type"`
	}
	typeFileEntry struct {
		Name    string          `xml:"Name"`
		Members typeFileMembers `xml:"Members"`
	}
	typeFileMembers struct {
		Notes []struct {
			Name  string `xml:"Name"`
			Value string `xml:"Value"`
		} `xml:"NoteProperty"`
		Aliases []struct {
			Name string `xml:"Name"`
			To   string `xml:"ReferencedMemberName"`
		} `xml:"AliasProperty"`
		Scripts []struct {
			Name string `xml:"Name"`
			Get  string `xml:"GetScriptBlock"`
			Set  string `xml:"SetScriptBlock"`
		} `xml:"ScriptProperty"`
		Methods []struct {
			Name   string `xml:"Name"`
			Script string `xml:"Script"`
		} `xml:"ScriptMethod"`
		Sets []struct {
			Name  string   `xml:"Name"`
			Names []string `xml:"ReferencedProperties>Name"`
		} `xml:"PropertySet"`
		Standard []struct {
			Name    string          `xml:"Name"`
			Members typeFileMembers `xml:"Members"`
		} `xml:"MemberSet"`
	}
)

// files loads the files of Update-TypeData.
func (c *updateTypeData) files(p *pipeline.Proc) error {
	for _, path := range append(append([]string(nil), c.PrependPath...), c.AppendPath...) {
		if ok, err := p.ShouldProcess("Update TypeData", path); err != nil || !ok {
			return err
		}
		if err := loadTypes(p, path); err != nil {
			r := errs.New("TypesXmlUpdateException", errs.InvalidOperation, nil, errs.RuntimeType, "%s", err.Error())
			if err := p.WriteError(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func loadTypes(p *pipeline.Proc, path string) error {
	full := path
	if !filepath.IsAbs(full) {
		full = filepath.Join(p.Session.Location(), full)
	}
	data, err := os.ReadFile(full)
	if err != nil {
		return errs.NewException(errs.ItemNotFoundType, "Cannot find path '%s' because it does not exist.", full)
	}
	var f typeFile
	if err := xml.Unmarshal(data, &f); err != nil {
		return err
	}
	var store typeDataStore
	if !p.Session.Service(&store) {
		return nil
	}
	for i := range f.Types {
		t := &f.Types[i]
		if err := store.change(strings.TrimSpace(t.Name), func(e *typeEntry) error { return t.Members.addTo(p, e) }); err != nil {
			return err
		}
	}
	return nil
}

// addTo gives the members of an element to a type.
func (m *typeFileMembers) addTo(p *pipeline.Proc, e *typeEntry) error {
	for _, n := range m.Notes {
		e.put(&value.Member{Kind: value.NoteProperty, Name: n.Name, Get: n.Value})
	}
	for _, a := range m.Aliases {
		e.put(&value.Member{Kind: value.AliasProperty, Name: a.Name, Get: strings.TrimSpace(a.To)})
	}
	for _, s := range m.Scripts {
		member := &value.Member{Kind: value.ScriptProperty, Name: s.Name}
		if err := compileInto(p, &member.Get, s.Get); err != nil {
			return err
		}
		if err := compileInto(p, &member.Set, s.Set); err != nil {
			return err
		}
		e.put(member)
	}
	for _, s := range m.Methods {
		member := &value.Member{Kind: value.ScriptMethod, Name: s.Name}
		if err := compileInto(p, &member.Get, s.Script); err != nil {
			return err
		}
		e.put(member)
	}
	for _, s := range m.Sets {
		e.put(&value.Member{Kind: value.PropertySet, Name: s.Name, Names: s.Names})
	}
	m.addStandard(e)
	return nil
}

func compileInto(p *pipeline.Proc, to *any, text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	block, err := p.Session.Compile(text)
	*to = block
	return err
}

// addStandard takes the display sets over from PSStandardMembers.
func (m *typeFileMembers) addStandard(e *typeEntry) {
	for _, s := range m.Standard {
		if s.Name != "PSStandardMembers" {
			continue
		}
		for _, n := range s.Members.Notes {
			if n.Name == "DefaultDisplayProperty" {
				e.displayProperty = n.Value
			}
		}
		for _, ps := range s.Members.Sets {
			switch ps.Name {
			case "DefaultDisplayPropertySet":
				e.display = ps.Names
			case "DefaultKeyPropertySet":
				e.keys = ps.Names
			}
		}
	}
}
