package core

import (
	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// whereObject is Where-Object.
type whereObject struct {
	cmdlets.Base
	FilterScript pipeline.Block `set:"ScriptBlockSet" pos:"0" mandatory:"" help:"The condition; $_ is the object."`
	InputObject  any            `pipe:"value" help:"The objects to choose from."`
	Property     string         `pos:"0" mandatory:"" set:"EqualSet NotEqualSet GreaterThanSet LessThanSet GreaterOrEqualSet LessOrEqualSet LikeSet NotLikeSet MatchSet NotMatchSet ContainsSet NotContainsSet InSet NotInSet CaseSensitiveEqualSet CaseSensitiveNotEqualSet CaseSensitiveGreaterThanSet CaseSensitiveLessThanSet CaseSensitiveGreaterOrEqualSet CaseSensitiveLessOrEqualSet CaseSensitiveLikeSet CaseSensitiveNotLikeSet CaseSensitiveMatchSet CaseSensitiveNotMatchSet CaseSensitiveContainsSet CaseSensitiveNotContainsSet CaseSensitiveInSet CaseSensitiveNotInSet IsSet IsNotSet Not" check:"notnullorempty" help:"The property to compare."`
	Value        any            `pos:"1" set:"EqualSet NotEqualSet GreaterThanSet LessThanSet GreaterOrEqualSet LessOrEqualSet LikeSet NotLikeSet MatchSet NotMatchSet ContainsSet NotContainsSet InSet NotInSet CaseSensitiveEqualSet CaseSensitiveNotEqualSet CaseSensitiveGreaterThanSet CaseSensitiveLessThanSet CaseSensitiveGreaterOrEqualSet CaseSensitiveLessOrEqualSet CaseSensitiveLikeSet CaseSensitiveNotLikeSet CaseSensitiveMatchSet CaseSensitiveNotMatchSet CaseSensitiveContainsSet CaseSensitiveNotContainsSet CaseSensitiveInSet CaseSensitiveNotInSet IsSet IsNotSet" help:"What to compare with."`
	EQ           bool           `set:"EqualSet" alias:"IEQ" help:"Operator -eq."`
	CEQ          bool           `set:"CaseSensitiveEqualSet" mandatory:"" help:"Operator -ceq."`
	NE           bool           `set:"NotEqualSet" mandatory:"" alias:"INE" help:"Operator -ne."`
	CNE          bool           `set:"CaseSensitiveNotEqualSet" mandatory:"" help:"Operator -cne."`
	GT           bool           `set:"GreaterThanSet" mandatory:"" alias:"IGT" help:"Operator -gt."`
	CGT          bool           `set:"CaseSensitiveGreaterThanSet" mandatory:"" help:"Operator -cgt."`
	LT           bool           `set:"LessThanSet" mandatory:"" alias:"ILT" help:"Operator -lt."`
	CLT          bool           `set:"CaseSensitiveLessThanSet" mandatory:"" help:"Operator -clt."`
	GE           bool           `set:"GreaterOrEqualSet" mandatory:"" alias:"IGE" help:"Operator -ge."`
	CGE          bool           `set:"CaseSensitiveGreaterOrEqualSet" mandatory:"" help:"Operator -cge."`
	LE           bool           `set:"LessOrEqualSet" mandatory:"" alias:"ILE" help:"Operator -le."`
	CLE          bool           `set:"CaseSensitiveLessOrEqualSet" mandatory:"" help:"Operator -cle."`
	Like         bool           `set:"LikeSet" mandatory:"" alias:"ILike" help:"Operator -like."`
	CLike        bool           `set:"CaseSensitiveLikeSet" mandatory:"" help:"Operator -clike."`
	NotLike      bool           `set:"NotLikeSet" mandatory:"" alias:"INotLike" help:"Operator -notlike."`
	CNotLike     bool           `set:"CaseSensitiveNotLikeSet" mandatory:"" help:"Operator -cnotlike."`
	Match        bool           `set:"MatchSet" mandatory:"" alias:"IMatch" help:"Operator -match."`
	CMatch       bool           `set:"CaseSensitiveMatchSet" mandatory:"" help:"Operator -cmatch."`
	NotMatch     bool           `set:"NotMatchSet" mandatory:"" alias:"INotMatch" help:"Operator -notmatch."`
	CNotMatch    bool           `set:"CaseSensitiveNotMatchSet" mandatory:"" help:"Operator -cnotmatch."`
	Contains     bool           `set:"ContainsSet" mandatory:"" alias:"IContains" help:"Operator -contains."`
	CContains    bool           `set:"CaseSensitiveContainsSet" mandatory:"" help:"Operator -ccontains."`
	NotContains  bool           `set:"NotContainsSet" mandatory:"" alias:"INotContains" help:"Operator -notcontains."`
	CNotContains bool           `set:"CaseSensitiveNotContainsSet" mandatory:"" help:"Operator -cnotcontains."`
	In           bool           `set:"InSet" mandatory:"" alias:"IIn" help:"Operator -in."`
	CIn          bool           `set:"CaseSensitiveInSet" mandatory:"" help:"Operator -cin."`
	NotIn        bool           `set:"NotInSet" mandatory:"" alias:"INotIn" help:"Operator -notin."`
	CNotIn       bool           `set:"CaseSensitiveNotInSet" mandatory:"" help:"Operator -cnotin."`
	Is           bool           `set:"IsSet" mandatory:"" help:"Operator -is."`
	IsNot        bool           `set:"IsNotSet" mandatory:"" help:"Operator -isnot."`
	Not          bool           `set:"Not" mandatory:"" help:"Take the objects whose property is false or missing."`

	set    string
	call   pipeline.BlockCall
	ask    func(v any) (bool, error)
	given  bool
	strict int
	// wild is true for a property with wildcards; shape and slot are where the property of the object before was.
	wild   bool
	folded string
	shape  *value.Shape
	slot   int
}

func whereObjectCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Where-Object", Module: module, Class: "Microsoft.PowerShell.Commands.WhereObjectCommand", DefaultSet: "EqualSet",
		Doc: &cmdlets.Doc{
			Synopsis: "Selects objects from a collection based on their property values.",
			Examples: []cmdlets.Example{{Code: "1..5 | Where-Object { $_ -gt 3 }"}, {Code: "Get-Variable | Where-Object Name -like 'Is*'"}},
		},
	}, func() *whereObject { return &whereObject{} })
}

// Chosen learns the parameter set.
func (w *whereObject) Chosen(b *cmdlets.Bound) {
	w.set = b.Set
	for _, n := range b.Names {
		w.given = w.given || n == "Value"
	}
}

// Begin prepares the question.
func (w *whereObject) Begin(p *pipeline.Proc) error {
	if w.FilterScript != nil {
		var err error
		w.call, err = w.FilterScript.Call(p)
		return err
	}
	w.strict, w.wild, w.folded = strict(p), value.HasWildcard(w.Property), value.Fold(w.Property)
	w.ask = w.question(p)
	if w.ask == nil {
		w.ask = func(v any) (bool, error) { return value.ToBool(v), nil }
	}
	return w.checkOperands(p)
}

// Process passes an object on when the answer is yes.
func (w *whereObject) Process(p *pipeline.Proc, _ any) error {
	in := w.InputObject
	var ok bool
	var err error
	if w.call != nil {
		ok, err = w.call.True(in)
	} else {
		ok, err = w.byProperty(p, in)
	}
	if err != nil || !ok {
		return err
	}
	return p.Write(in)
}

func (w *whereObject) byProperty(p *pipeline.Proc, in any) (bool, error) {
	v, err := w.property(p, in)
	if err != nil {
		if r, ok := err.(*errs.Record); ok {
			return false, p.WriteError(r)
		}
		return false, err
	}
	return w.ask(v)
}

// property reads the property; of a table the entry. A wildcard must fit one name only.
func (w *whereObject) property(p *pipeline.Proc, in any) (any, error) {
	name := w.Property
	if o, ok := in.(*value.Object); ok && o.Base == nil && !w.wild {
		if o.Shape != w.shape {
			w.shape, w.slot = o.Shape, -1
			if i, ok := o.Shape.Index(w.folded); ok {
				w.slot = i
			}
		}
		if w.slot >= 0 {
			if _, special := o.Slots[w.slot].(*value.Member); !special {
				return o.Slots[w.slot], nil
			}
		}
	}
	if w.wild {
		names := matching(p, in, name, false)
		if len(names) > 1 {
			return nil, ambiguous("AmbiguousPropertyName", name, in, names)
		}
		if len(names) == 1 {
			name = names[0]
		}
	}
	v, found, err := types.Get(p, in, name)
	if err != nil {
		return nil, nil
	}
	if !found && w.strict >= 2 {
		return nil, errs.New("PropertyNotFound", errs.InvalidArgument, in, errs.PSArgumentType, "The input name \"%s\" cannot be resolved to a property.", name)
	}
	return v, nil
}

// End gives the block back.
func (w *whereObject) End(*pipeline.Proc) error {
	if w.call != nil {
		w.call.Done()
	}
	return nil
}
