package opath

import (
	"strings"

	"csshell/store"
)

// Lookup gives the value of a caller's variable, which may carry properties: `user.DisplayName`. An unknown one is nil.
// Values are nil, bool, int64, float64, time.Time or string.
type Lookup func(name string) any

// Parse reads an OPath filter. An empty one is no filter. Errors are *store.Fault of kind Filter.
func Parse(filter string, lookup Lookup) (store.Filter, error) {
	return ParseDialect(filter, lookup, dialect{})
}

// A Dialect knows the properties of a filter language and what comparing them means.
type Dialect interface {
	// Knows reports whether a property can be used.
	Knows(property string) bool
	// Compare makes the condition on a property.
	Compare(property string, op store.Op, v any) store.Filter
}

// dialect is that of the user cmdlets: properties are columns.
type dialect struct{}

func (dialect) Knows(property string) bool { _, ok := store.ColumnByProperty(property); return ok }

func (dialect) Compare(property string, op store.Op, v any) store.Filter {
	c, _ := store.ColumnByProperty(property)
	return compare(c, op, v)
}

// ParseDialect reads a filter of another dialect.
func ParseDialect(filter string, lookup Lookup, d Dialect) (store.Filter, error) {
	tokens, err := lex(filter)
	if err != nil {
		return nil, err
	}
	if tokens[0].sort == endOfText {
		return nil, nil
	}
	p := &parser{filter: filter, tokens: tokens, lookup: lookup, dialect: d}
	f, err := p.or()
	if err != nil {
		return nil, err
	}
	if t := p.peek(); t.sort != endOfText {
		return nil, p.unexpected(t)
	}
	return f, nil
}

type parser struct {
	filter  string
	tokens  []token
	lookup  Lookup
	dialect Dialect
}

func (p *parser) peek() token { return p.tokens[0] }

func (p *parser) next() token {
	t := p.tokens[0]
	if t.sort != endOfText {
		p.tokens = p.tokens[1:]
	}
	return t
}

// accept takes the next token when it is the given operator.
func (p *parser) accept(operator string) bool {
	t := p.peek()
	if t.sort == word && strings.EqualFold(t.text, operator) {
		p.next()
		return true
	}
	return false
}

func (p *parser) unexpected(t token) error {
	if t.sort == endOfText {
		return fault(p.filter, "the filter ends unexpectedly.")
	}
	return fault(p.filter, `"%s" is unexpected at position %d.`, t.source, t.at)
}

func (p *parser) or() (store.Filter, error) {
	first, err := p.and()
	parts := store.Or{first}
	for err == nil && p.accept("-or") {
		var f store.Filter
		f, err = p.and()
		parts = append(parts, f)
	}
	if len(parts) == 1 {
		return first, err
	}
	return parts, err
}

func (p *parser) and() (store.Filter, error) {
	first, err := p.not()
	parts := store.And{first}
	for err == nil && p.accept("-and") {
		var f store.Filter
		f, err = p.not()
		parts = append(parts, f)
	}
	if len(parts) == 1 {
		return first, err
	}
	return parts, err
}

func (p *parser) not() (store.Filter, error) {
	if p.peek().sort == bang {
		p.next()
	} else if !p.accept("-not") {
		return p.factor()
	}
	f, err := p.not()
	return store.Not{Filter: f}, err
}

func (p *parser) factor() (store.Filter, error) {
	if p.peek().sort != opening {
		return p.comparison()
	}
	p.next()
	f, err := p.or()
	if err != nil {
		return nil, err
	}
	switch t := p.next(); t.sort {
	case closing:
		return f, nil
	case endOfText:
		return nil, fault(p.filter, `")" is missing.`)
	default:
		return nil, p.unexpected(t)
	}
}

var operators = map[string]store.Op{
	"-eq": store.Eq, "-ne": store.Ne, "-gt": store.Gt, "-ge": store.Ge, "-lt": store.Lt, "-le": store.Le,
	"-like": store.Like, "-notlike": store.NotLike,
}

func (p *parser) comparison() (store.Filter, error) {
	property := p.next()
	if property.sort != word || strings.HasPrefix(property.text, "-") {
		return nil, p.unexpected(property)
	}
	operator := p.next()
	if operator.sort != word || !strings.HasPrefix(operator.text, "-") {
		return nil, p.unexpected(operator)
	}
	op, ok := operators[strings.ToLower(operator.text)]
	if !ok {
		return nil, fault(p.filter, `"%s" is not an operator that can be used in a filter.`, operator.text)
	}
	if !p.dialect.Knows(property.text) {
		return nil, fault(p.filter, `"%s" is not a property that can be used in a filter.`, property.text)
	}
	v, err := p.value()
	if err != nil {
		return nil, err
	}
	return p.dialect.Compare(property.text, op, v), nil
}

// compare takes `tag:` off the name of a policy, which users have without it.
func compare(c store.Column, op store.Op, v any) store.Filter {
	if text, ok := v.(string); ok && c.IsPolicy() && len(text) > 4 && strings.EqualFold(text[:4], "tag:") {
		v = text[4:]
	}
	return store.NewCompare(c, op, v)
}

func (p *parser) value() (any, error) {
	t := p.next()
	switch {
	case t.sort == quoted && t.expand:
		return p.expand(t.text), nil
	case t.sort == quoted:
		return t.text, nil
	case t.sort == variable:
		return p.variable(t.text), nil
	case t.sort == word && !isOperator(t.text):
		return t.text, nil
	}
	return nil, p.unexpected(t)
}

// isOperator tells operators from negative numbers.
func isOperator(text string) bool {
	return len(text) > 1 && text[0] == '-' && (text[1] < '0' || text[1] > '9')
}

func (p *parser) variable(name string) any {
	switch strings.ToLower(name) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	if p.lookup == nil {
		return nil
	}
	return p.lookup(name)
}
