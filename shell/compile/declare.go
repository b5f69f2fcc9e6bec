package compile

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/value"
	"csshell/shell/frame"
	"csshell/shell/syntax"
)

// declare makes the declaration that the binder and the help read of a body's param block. It is made once for each
// body; definitions that run again share it.
func (e *Engine) declare(name string, kind cmdlets.Kind, b *Body) *cmdlets.Command {
	b.ready()
	c := &cmdlets.Command{Name: name, Kind: kind, Class: name, Advanced: b.advanced, Definition: definition(b)}
	e.bindingAttributes(c, b)
	for i, n := range b.declared() {
		p := b.c.declareParam(n, b.params[i])
		p.Index = i
		c.Params = append(c.Params, p)
	}
	if !c.NoPositional {
		c.AutoPositions()
	}
	if b.dynamic != nil {
		c.Dynamic = dynamicParams
	}
	c.Doc = docOf(b)
	if h := b.AST.Help; h != nil {
		for _, p := range c.Params {
			if p.Help == "" {
				p.Help = h.Parameters[value.Fold(p.Name)]
			}
		}
	}
	return c
}

// definition is the text between the braces.
func definition(b *Body) string {
	s := syntax.Text(b.AST)
	if len(s) >= 2 && s[0] == '{' && s[len(s)-1] == '}' {
		return s[1 : len(s)-1]
	}
	return s
}

// bindingAttributes reads [CmdletBinding()] and [OutputType()].
func (e *Engine) bindingAttributes(c *cmdlets.Command, b *Body) {
	if a := attributeOf(b.AST, "outputtype"); a != nil {
		for _, x := range a.Positional {
			c.OutputTypes = append(c.OutputTypes, trimBrackets(syntax.Text(x)))
		}
	}
	a := attributeOf(b.AST, "cmdletbinding")
	if a == nil {
		return
	}
	for _, n := range a.Named {
		v := b.c.constantArgument(n)
		switch value.Fold(n.Name) {
		case "supportsshouldprocess":
			c.ShouldProcess, c.Impact = truth(v), 2
		case "defaultparametersetname":
			c.DefaultSet = value.ToString(v)
		case "positionalbinding":
			c.NoPositional = !truth(v)
		}
	}
	for _, n := range a.Named {
		if value.Fold(n.Name) == "confirmimpact" {
			if k, err := enumNumber("System.Management.Automation.ConfirmImpact", b.c.constantArgument(n)); err == nil {
				c.Impact = int8(k)
			}
		}
	}
}

func trimBrackets(s string) string {
	if len(s) > 1 && (s[0] == '[' || s[0] == '\'' || s[0] == '"') {
		return s[1 : len(s)-1]
	}
	return s
}

// constantArgument evaluates an argument of an attribute, which is a constant expression.
func (c *compiler) constantArgument(n *syntax.NamedAttributeArgument) any {
	if n.Omitted || n.Value == nil {
		return true
	}
	return c.constantValue(n.Value)
}

// constantValue evaluates an expression that needs no variables, $null when it fails.
func (c *compiler) constantValue(x syntax.Expression) any {
	k := *c
	k.named = true
	f := &frame.Frame{Layout: frame.NewLayout(), Parent: c.e.Global, Proc: c.e.Global.Proc, Prefs: c.e.Global.Prefs, Out: pipeline.Discard, Escaped: true}
	v, err := k.value(x)(f)
	if err != nil {
		return nil
	}
	return v
}

// declareParam declares one parameter.
func (c *compiler) declareParam(n *syntax.Parameter, body *param) *cmdlets.Param {
	p := &cmdlets.Param{Name: n.Name.Name}
	if n.Default != nil {
		p.Default = syntax.Text(n.Default)
	}
	for _, a := range n.Attributes {
		switch a := a.(type) {
		case *syntax.TypeConstraint:
			if p.Type == nil {
				if t, err := c.typeOf(a.TypeName)(); err == nil {
					p.Type = t
				} else {
					p.Convert = append(p.Convert, func(*pipeline.Proc, any) (any, error) { return nil, err })
				}
			} else if t, err := c.typeOf(a.TypeName)(); err == nil {
				p.Convert = append(p.Convert, casting(t))
			}
		case *syntax.Attribute:
			c.paramAttribute(p, a)
		}
	}
	if len(p.Sets) == 0 {
		p.Sets = []cmdlets.ParamSet{{Position: cmdlets.NoPosition}}
	}
	p.Attributes = func() []any { return c.attributeObjects(n) }
	return p
}
