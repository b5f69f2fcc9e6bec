package cmdlets

import (
	"strings"

	"csshell/pipeline"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// defaults binds the entries of $PSDefaultParameterValues that are meant for this command and not given in the call.
func (b *binder) defaults() error {
	if !b.command.Advanced || b.proc.Session == nil {
		return nil
	}
	v, ok := b.proc.Session.Variable("PSDefaultParameterValues")
	if !ok {
		return nil
	}
	table, ok := value.Base(v).(value.Dictionary)
	if !ok || table.Len() == 0 {
		return nil
	}
	if off, ok := table.Lookup("Disabled"); ok && off == true {
		return nil
	}
	var err error
	table.EachEntry(func(k, v any) bool {
		err = b.defaultEntry(k, v)
		return err == nil
	})
	return err
}

func (b *binder) defaultEntry(key, v any) error {
	s, ok := key.(string)
	if !ok {
		return nil
	}
	colon := strings.LastIndexByte(s, ':')
	if colon < 0 {
		return nil
	}
	pattern := strings.Trim(strings.TrimSpace(s[:colon]), `"'`)
	name := strings.Trim(strings.TrimSpace(s[colon+1:]), `"'`)
	if !MatchName(pattern, b.command.Name) {
		return nil
	}
	i, err := b.find(&Arg{Name: name})
	if err != nil || i < 0 || b.given[i] || b.isLater(i) || b.plan.masks[i]&b.sets == 0 {
		return nil
	}
	if block, ok := v.(pipeline.Block); ok && b.plan.params[i].Type != value.ScriptBlockType {
		var c pipeline.Collect
		if err := block.Invoke(b.proc, nil, nil, &c); err != nil {
			return err
		}
		v = c.Result()
	}
	if err := b.give(i, nil, v); err != nil {
		return b.proc.WriteWarning("The following name or alias defined in $PSDefaultParameterValues for this cmdlet resolves to a value that cannot be bound: " + name)
	}
	return nil
}

// MatchName reports whether a command's name fits a wildcard pattern, without regard to case.
func MatchName(pattern, name string) bool {
	return types.MatchStars(value.Fold(pattern), value.Fold(name))
}
