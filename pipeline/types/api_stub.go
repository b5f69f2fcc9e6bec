package types

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

var errStub = errs.Runtime("NotImplemented", "not implemented")

func Find(name string) *value.Type { return nil }
func Get(p *pipeline.Proc, obj any, name string) (v any, found bool, err error) {
	return nil, false, nil
}
func Set(p *pipeline.Proc, obj any, name string, v any) error              { return errStub }
func Call(p *pipeline.Proc, obj any, name string, args []any) (any, error) { return nil, errStub }
func GetStatic(p *pipeline.Proc, t *value.Type, name string) (any, bool, error) {
	return nil, false, nil
}
func SetStatic(p *pipeline.Proc, t *value.Type, name string, v any) error { return errStub }
func CallStatic(p *pipeline.Proc, t *value.Type, name string, args []any) (any, error) {
	return nil, errStub
}
func New(p *pipeline.Proc, t *value.Type, args []any) (any, error) { return nil, errStub }
func Convert(p *pipeline.Proc, v any, t *value.Type) (any, error)  { return v, nil }
func As(p *pipeline.Proc, v any, t *value.Type) (any, bool)        { return v, true }
func Is(v any, t *value.Type) bool                                 { return value.TypeOf(v).IsA(t) }
func StaticMembers(t *value.Type) []MemberInfo                     { return nil }
func Members(p *pipeline.Proc, v any) []MemberInfo                 { return nil }
func Index(p *pipeline.Proc, obj any, idx []any) (any, error)      { return nil, errStub }
func SetIndex(p *pipeline.Proc, obj any, idx []any, v any) error   { return errStub }
func ConstructBase(p *pipeline.Proc, t *value.Type, self *value.Object, args []any) error {
	return errStub
}
