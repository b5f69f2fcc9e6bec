package pipeline

import (
	"fmt"

	"csshell/pipeline/errs"
)

// confirmChoices are the answers to a confirmation.
var confirmChoices = []Choice{
	{"&Yes", "Continue with only the next step of the operation."},
	{"Yes to &All", "Continue with all the steps of the operation."},
	{"&No", "Skip this operation and proceed with the next operation."},
	{"No to A&ll", "Skip this operation and all subsequent operations."},
	{suspend, `Pause the current pipeline and return to the command prompt. Type "exit" to resume the pipeline.`},
}

// ShouldProcess asks whether a change is to be made: false under -WhatIf, after saying what would have been done; asks
// when the command's impact reaches $ConfirmPreference or -Confirm was given.
func (p *Proc) ShouldProcess(target, action string) (bool, error) {
	text := fmt.Sprintf("Performing the operation %q on target %q.", raw(action), raw(target))
	return p.ShouldProcessText(text, text, "Confirm")
}

// raw keeps a text free of Go's escapes inside %q.
type raw string

// Format writes the text between plain quotes.
func (r raw) Format(s fmt.State, _ rune) { fmt.Fprint(s, `"`, string(r), `"`) }

// ShouldProcessText is ShouldProcess with the texts given whole: description is shown by -WhatIf and -Verbose, question
// and caption when asking.
func (p *Proc) ShouldProcessText(description, question, caption string) (bool, error) {
	if p.Prefs.WhatIf {
		m := &Message{HostText: &HostText{Text: "What if: " + description, Foreground: -1, Background: -1}}
		return false, p.Streams.Information.Write(m.asInformation())
	}
	if p.Impact == 0 || p.Prefs.Confirm == 0 || p.Prefs.Confirm > p.Impact {
		return true, p.WriteVerbose(description)
	}
	return p.confirm(caption, "Are you sure you want to perform this action?\n"+question)
}

func (m *Message) asInformation() *Message {
	m.Kind = Information
	return m
}

// Answers hold the "to all" answers of ShouldContinue between calls.
type Answers struct{ YesToAll, NoToAll bool }

// ShouldContinue asks in any case, whatever the preferences. a may be nil: then there are no "to all" choices.
func (p *Proc) ShouldContinue(query, caption string, a *Answers) (bool, error) {
	if a == nil {
		n, err := p.ask(caption, query, []Choice{confirmChoices[0], confirmChoices[2], confirmChoices[4]})
		return n == 0, err
	}
	if a.YesToAll || a.NoToAll {
		return a.YesToAll, nil
	}
	n, err := p.ask(caption, query, confirmChoices)
	a.YesToAll, a.NoToAll = n == 1, n == 3
	return n <= 1, err
}

func (p *Proc) confirm(caption, question string) (bool, error) {
	if p.yesToAll || p.noToAll {
		return p.yesToAll, nil
	}
	n, err := p.ask(caption, question, confirmChoices)
	p.yesToAll, p.noToAll = n == 1, n == 3
	return n <= 1 && err == nil, err
}

// suspend is the label of the choice that pauses the command.
const suspend = "&Suspend"

// nester is a session that can run a prompt inside a command.
type nester interface{ EnterNestedPrompt() error }

// ask puts a question to the user; in a session without one it is an error. Suspend runs a nested prompt, after which the
// question is asked again.
func (p *Proc) ask(caption, message string, choices []Choice) (int, error) {
	for {
		n, err := p.Session.Host().Choose(p.Ctx, caption, message, choices, 0)
		if err != nil {
			return -1, err
		}
		var s nester
		if choices[n].Label != suspend || !p.Session.Service(&s) {
			return n, nil
		}
		if err := s.EnterNestedPrompt(); err != nil {
			return -1, err
		}
	}
}

var _ error = (*errs.Record)(nil)
