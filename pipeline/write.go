package pipeline

import (
	"csshell/pipeline/errs"
	"csshell/pipeline/value"
)

// WriteError reports an error and goes on, unless the command's ErrorAction says otherwise: Stop returns the record as
// a terminating error, SilentlyContinue only records it, Ignore does nothing.
func (p *Proc) WriteError(r *errs.Record) error {
	p.attach(r)
	p.ErrorSeen = true
	switch p.Prefs.Error {
	case Ignore:
		return nil
	}
	if p.Streams != nil && p.Streams.Observe != nil {
		p.Streams.Observe(r)
	}
	switch p.Prefs.Error {
	case SilentlyContinue:
		p.record(r)
		return nil
	case Stop:
		r.Thrown, r.Stopped = true, true
		return r
	case Inquire:
		return p.inquireError(r)
	}
	p.record(r)
	return p.Streams.Error.Write(r)
}

// record puts the error into $Error, once.
func (p *Proc) record(r *errs.Record) {
	if !r.Logged {
		r.Logged = true
		p.Session.RecordError(r)
	}
}

// blame gives an error with which a cmdlet ended itself the command it is of, where it first leaves a stage. Errors of the
// language have their place already and pass.
func (p *Proc) blame(err error) error {
	if err == nil {
		return nil
	}
	if r, ok := err.(*errs.Record); ok && !r.Raised && r.Span.File == nil && r.Invocation == nil && p.Class != "" {
		p.attach(r)
		p.ErrorSeen = true
	}
	return err
}

// attach gives the record the command it is of and the place of its call, unless the command has given it to another.
func (p *Proc) attach(r *errs.Record) {
	if r.Site.File == nil && p.Invocation != nil {
		r.Site = p.Invocation.Span
	}
	if r.Raised && r.Invocation != nil {
		return
	}
	r.Raised = true
	if r.Command == "" {
		r.Command = p.Class
	}
	if r.Invocation == nil {
		r.Invocation = p.Invocation
	}
	if p.Invocation != nil {
		r.At(p.Invocation.Span)
	}
}

func (p *Proc) inquireError(r *errs.Record) error {
	ok, err := p.inquire("Confirm", r.Error())
	if err != nil || ok {
		p.record(r)
		if err != nil {
			return err
		}
		return p.Streams.Error.Write(r)
	}
	stop := errs.New("ActionPreferenceStop", errs.OperationStopped, nil, errs.ActionPreferenceStopType,
		"The running command stopped because the user selected the Stop option.")
	p.attach(stop)
	stop.Thrown, stop.Stopped = true, true
	return stop
}

// WriteWarning writes a warning.
func (p *Proc) WriteWarning(text string) error {
	return p.message(Warning, text, p.Prefs.Warning, p.Streams.Warning)
}

// WriteVerbose writes a verbose message.
func (p *Proc) WriteVerbose(text string) error {
	return p.message(Verbose, text, p.Prefs.Verbose, p.Streams.Verbose)
}

// WriteDebug writes a debug message.
func (p *Proc) WriteDebug(text string) error {
	return p.message(Debug, text, p.Prefs.Debug, p.Streams.Debug)
}

var stoppedBy = [...]string{"WarningPreference", "VerbosePreference", "DebugPreference", "InformationPreference"}

func (p *Proc) message(kind MessageKind, text string, pref Preference, to Sink) error {
	m := &Message{Kind: kind, Body: text, Invocation: p.Invocation}
	return p.deliver(m, pref, to)
}

func (p *Proc) deliver(m *Message, pref Preference, to Sink) error {
	if p.Streams.Observe != nil {
		p.Streams.Observe(m)
	}
	switch pref {
	case SilentlyContinue, Ignore:
		return nil
	case Inquire:
		if ok, err := p.inquire("Confirm", m.Body); err != nil || !ok {
			return orStopped(err, p.stopRecord(m))
		}
	}
	if err := to.Write(m); err != nil {
		return err
	}
	if pref == Stop {
		return p.stopRecord(m)
	}
	return nil
}

func orStopped(err error, r *errs.Record) error {
	if err != nil {
		return err
	}
	return r
}

// stopRecord is the error by which a message whose preference is Stop ends the command.
func (p *Proc) stopRecord(m *Message) *errs.Record {
	r := errs.New("ActionPreferenceStop", errs.OperationStopped, nil, errs.ActionPreferenceStopType,
		`The running command stopped because the preference variable "%s" or common parameter is set to Stop: %s`, stoppedBy[m.Kind], m.Body)
	r.Thrown, r.Stopped = true, true
	return r
}

// WriteInformation writes an information record.
func (p *Proc) WriteInformation(m *Message) error {
	m.Kind = Information
	if m.Invocation == nil {
		m.Invocation = p.Invocation
	}
	if m.HostText != nil {
		if p.Streams.Observe != nil {
			p.Streams.Observe(m)
		}
		if p.Prefs.Information == Ignore {
			return nil
		}
		return p.Streams.Information.Write(m)
	}
	pref := p.Prefs.Information
	if pref == SilentlyContinue {
		m.Silent, pref = true, Continue
	}
	return p.deliver(m, pref, p.Streams.Information)
}

// WriteProgress shows how far the command is.
func (p *Proc) WriteProgress(r *Progress) {
	if p.Streams.Progress != nil && p.Prefs.Progress == Continue {
		p.Streams.Progress(r)
	}
}

// inquire asks whether to go on.
func (p *Proc) inquire(caption, message string) (bool, error) {
	n, err := p.ask(caption, message, continueChoices)
	return n == 0 || n == 1, err
}

var continueChoices = []Choice{
	{"&Yes", "Continue with only the next step of the operation."},
	{"Yes to &All", "Continue with all the steps of the operation."},
	{"&Halt Command", "Stop this command."},
	{"&Suspend", `Pause the current pipeline and return to the command prompt. Type "exit" to resume the pipeline.`},
}

var _ value.Typed = (*Message)(nil)
