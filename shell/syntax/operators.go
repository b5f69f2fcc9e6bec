package syntax

import "strings"

// operator is one dashed operator: its kind, its precedence, and whether it may stand before an expression.
type operator struct {
	kind   TokenKind
	level  int
	prefix TokenKind
}

// Precedence levels, loosest first. The comma and the unary operators bind tighter than all of them.
const (
	levelLogical = 1 + iota
	levelBitwise
	levelComparison
	levelNullCoalesce
	levelAdditive
	levelMultiplicative
	levelFormat
	levelRange
)

var dashOperators = map[string]operator{
	"and": {And, levelLogical, Unknown}, "or": {Or, levelLogical, Unknown}, "xor": {Xor, levelLogical, Unknown},
	"band": {Band, levelBitwise, Unknown}, "bor": {Bor, levelBitwise, Unknown}, "bxor": {Bxor, levelBitwise, Unknown},
	"shl": {Shl, levelComparison, Unknown}, "shr": {Shr, levelComparison, Unknown},
	"is": {Is, levelComparison, Unknown}, "isnot": {IsNot, levelComparison, Unknown}, "as": {As, levelComparison, Unknown},
	"join": {Join, levelComparison, Join}, "f": {Format, levelFormat, Unknown},
	"not": {Unknown, 0, Not}, "bnot": {Unknown, 0, Bnot},
	"split": {Isplit, levelComparison, Isplit}, "isplit": {Isplit, levelComparison, Isplit}, "csplit": {Csplit, levelComparison, Csplit},
}

var textOperators = map[string][2]TokenKind{
	"eq": {Ieq, Ceq}, "ne": {Ine, Cne}, "ge": {Ige, Cge}, "gt": {Igt, Cgt}, "lt": {Ilt, Clt}, "le": {Ile, Cle},
	"like": {Ilike, Clike}, "notlike": {Inotlike, Cnotlike}, "match": {Imatch, Cmatch}, "notmatch": {Inotmatch, Cnotmatch},
	"replace": {Ireplace, Creplace}, "contains": {Icontains, Ccontains}, "notcontains": {Inotcontains, Cnotcontains},
	"in": {Iin, Cin}, "notin": {Inotin, Cnotin},
}

// findOperator returns the operator of that name, case-explicit forms included.
func findOperator(word string) (operator, bool) {
	word = strings.ToLower(word)
	if o, ok := dashOperators[word]; ok {
		return o, true
	}
	if k, ok := textOperators[word]; ok {
		return operator{k[0], levelComparison, Unknown}, true
	}
	if len(word) > 1 {
		if k, ok := textOperators[word[1:]]; ok && word[0] == 'i' {
			return operator{k[0], levelComparison, Unknown}, true
		} else if ok && word[0] == 'c' {
			return operator{k[1], levelComparison, Unknown}, true
		}
	}
	return operator{}, false
}

// operatorAt reads the binary (or, with prefix, unary) operator that stands at i.
func (p *parser) operatorAt(i int, prefix bool) (operator, int, bool) {
	if d := p.dash(i); d > 0 {
		j := i + d
		for j < len(p.src) && isLetter(p.src[j]) {
			j++
		}
		o, ok := findOperator(p.src[i+d : j])
		if ok && p.at(j) == '_' {
			ok = false
		}
		if ok && prefix {
			return operator{kind: o.prefix}, j - i, o.prefix != Unknown
		}
		if ok && o.kind != Unknown {
			return o, j - i, true
		}
		if prefix || isLetter(p.at(i+d)) {
			return operator{}, 0, false
		}
		if p.at(i+d) == '=' || p.dash(i+d) > 0 {
			return operator{}, 0, false
		}
		return operator{Minus, levelAdditive, Unknown}, d, true
	}
	return p.signOperator(i)
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func (p *parser) signOperator(i int) (operator, int, bool) {
	c, n := p.at(i), p.at(i+1)
	switch {
	case c == '+' && n != '=' && n != '+':
		return operator{Plus, levelAdditive, Unknown}, 1, true
	case c == '*' && n != '=' && n != '>':
		return operator{Multiply, levelMultiplicative, Unknown}, 1, true
	case c == '/' && n != '=':
		return operator{Divide, levelMultiplicative, Unknown}, 1, true
	case c == '%' && n != '=':
		return operator{Rem, levelMultiplicative, Unknown}, 1, true
	case c == '.' && n == '.':
		return operator{DotDot, levelRange, Unknown}, 2, true
	case c == '?' && n == '?' && p.at(i+2) != '=':
		return operator{QuestionQuestion, levelNullCoalesce, Unknown}, 2, true
	}
	return operator{}, 0, false
}
