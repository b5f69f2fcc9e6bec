package compile

import (
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// pscmdletDef declares the members of $PSCmdlet.
func pscmdletDef() *types.Def {
	return &types.Def{Members: append(pscmdletProperties(), pscmdletMethods()...)}
}

func cmdletOf(in types.In) *PSCmdlet { return in.Self.(*PSCmdlet) }

func pscmdletProperties() []types.Row {
	return []types.Row{
		{Text: "string ParameterSetName {get;}", Do: func(in types.In) (any, error) { return cmdletOf(in).ParameterSetName(), nil }},
		{Text: "System.Management.Automation.InvocationInfo MyInvocation {get;}", Do: func(in types.In) (any, error) {
			c := cmdletOf(in)
			return c.in.e.myInvocation(&c.in.call), nil
		}},
		{Text: "System.Management.Automation.SessionState SessionState {get;}", Do: func(in types.In) (any, error) { return &SessionState{cmdletOf(in).in.e}, nil }},
		{Text: "System.Management.Automation.Host.PSHost Host {get;}", Do: func(in types.In) (any, error) {
			v, _ := cmdletOf(in).in.e.Global.Find("host")
			return v, nil
		}},
		{Text: "System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}", Do: func(in types.In) (any, error) { return &InvokeCommand{cmdletOf(in).in.e}, nil }},
		{Text: "bool Stopping {get;}", Do: func(in types.In) (any, error) { return cmdletOf(in).Proc.Stopping(), nil }},
		{Text: "System.Management.Automation.PagingParameters PagingParameters {get;}", Do: func(types.In) (any, error) { return nil, nil }},
		{Text: "System.Management.Automation.CommandOrigin CommandOrigin {get;}", Do: func(types.In) (any, error) { return "Internal", nil }},
	}
}

func pscmdletMethods() []types.Row {
	return append([]types.Row{
		{Text: "bool ShouldProcess(string target)", Do: func(in types.In) (any, error) {
			c := cmdletOf(in)
			return answer(c.Proc.ShouldProcess(in.Str(0), c.in.call.Name))
		}},
		{Text: "bool ShouldProcess(string target, string action)", Do: func(in types.In) (any, error) {
			return answer(cmdletOf(in).Proc.ShouldProcess(in.Str(0), in.Str(1)))
		}},
		{Text: "bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)", Do: func(in types.In) (any, error) {
			return answer(cmdletOf(in).Proc.ShouldProcessText(in.Str(0), in.Str(1), in.Str(2)))
		}},
		{Text: "bool ShouldContinue(string query, string caption)", Do: func(in types.In) (any, error) {
			return answer(cmdletOf(in).Proc.ShouldContinue(in.Str(0), in.Str(1), nil))
		}},
		{Text: "bool ShouldContinue(string query, string caption, [ref] bool yesToAll, [ref] bool noToAll)", Do: func(in types.In) (any, error) {
			return continueAll(cmdletOf(in).Proc, in.Str(0), in.Str(1), in.Ref(2), in.Ref(3))
		}},
	}, pscmdletWrites()...)
}

func answer(ok bool, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return ok, nil
}

func continueAll(p *pipeline.Proc, query, caption string, yes, no *types.Ref) (any, error) {
	a := &pipeline.Answers{YesToAll: truth(yes.Load()), NoToAll: truth(no.Load())}
	ok, err := p.ShouldContinue(query, caption, a)
	if err != nil {
		return nil, err
	}
	if err := yes.Store(a.YesToAll); err != nil {
		return nil, err
	}
	return ok, no.Store(a.NoToAll)
}

// pscmdletWrites are the methods that write into a stream or end the command.
func pscmdletWrites() []types.Row {
	write := func(text string, do func(p *pipeline.Proc, in types.In) error) types.Row {
		return types.Row{Text: text, Do: func(in types.In) (any, error) { return value.Nothing, do(cmdletOf(in).Proc, in) }}
	}
	return []types.Row{
		write("void WriteError(System.Management.Automation.ErrorRecord errorRecord)", func(p *pipeline.Proc, in types.In) error {
			r, ok := in.Arg(0).(*errs.Record)
			if !ok {
				return nil
			}
			return p.WriteError(r)
		}),
		{Text: "void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)", Do: func(in types.In) (any, error) {
			return nil, cmdletOf(in).terminate(in.Arg(0))
		}},
		write("void WriteWarning(string text)", func(p *pipeline.Proc, in types.In) error { return p.WriteWarning(in.Str(0)) }),
		write("void WriteVerbose(string text)", func(p *pipeline.Proc, in types.In) error { return p.WriteVerbose(in.Str(0)) }),
		write("void WriteDebug(string text)", func(p *pipeline.Proc, in types.In) error { return p.WriteDebug(in.Str(0)) }),
		write("void WriteCommandDetail(string text)", func(*pipeline.Proc, types.In) error { return nil }),
		write("void WriteProgress(System.Object progressRecord)", func(*pipeline.Proc, types.In) error { return nil }),
		write("void WriteInformation(System.Object messageData, string[] tags)", func(p *pipeline.Proc, in types.In) error {
			m := &pipeline.Message{Data: in.Arg(0)}
			for _, t := range in.Items(1) {
				m.Tags = append(m.Tags, value.ToString(t))
			}
			return p.WriteInformation(m)
		}),
		{Text: "void WriteObject(System.Object sendToPipeline)", Do: func(in types.In) (any, error) {
			return value.Nothing, cmdletOf(in).in.f.Out.Write(in.Arg(0))
		}},
		{Text: "void WriteObject(System.Object sendToPipeline, bool enumerateCollection)", Do: func(in types.In) (any, error) {
			out := cmdletOf(in).in.f.Out
			if in.Bool(1) {
				return value.Nothing, writeOut(out, in.Arg(0))
			}
			return value.Nothing, out.Write(in.Arg(0))
		}},
		{Text: "System.Object GetVariableValue(string name)", Do: func(in types.In) (any, error) {
			v, _ := cmdletOf(in).in.caller.Find(value.Fold(in.Str(0)))
			return v, nil
		}},
		{Text: "string GetUnresolvedProviderPathFromPSPath(string path)", Do: func(in types.In) (any, error) {
			return absolute(cmdletOf(in).Proc.Session.Location(), in.Str(0)), nil
		}},
	}
}

// terminate is ThrowTerminatingError: the error ends the function, and for its caller it is the error of the call.
func (c *PSCmdlet) terminate(v any) error {
	r, ok := value.Base(v).(*errs.Record)
	if !ok {
		return invalid("ArgumentNull", "An error record is needed.")
	}
	if r.Command == "" {
		r.Command = c.in.call.Name
	}
	r.Raised, r.Terminating = true, true
	if c.in.call.Invocation != nil {
		r.Invocation = c.in.call.Invocation
		r.Span = c.in.call.Invocation.Span
	}
	return r
}
