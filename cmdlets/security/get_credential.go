package security

import (
	"io"

	"csshell/cmdlets"
	"csshell/pipeline"
	"csshell/pipeline/errs"
	"csshell/pipeline/types"
	"csshell/pipeline/value"
)

// getCredential is Get-Credential.
type getCredential struct {
	cmdlets.Base
	Credential any    `pos:"0" mandatory:"" set:"CredentialSet:optional" help:"A credential, or a user name to ask for."`
	Message    string `set:"MessageSet" help:"What is wanted."`
	UserName   string `pos:"0" set:"MessageSet" help:"The user, who is not asked for then."`
	Title      string `set:"MessageSet" help:"The title of the request."`
}

func getCredentialCommand() *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-Credential", Module: module, Class: class("GetCredential"), DefaultSet: "CredentialSet", Outputs: []string{"System.Management.Automation.PSCredential"},
		Doc: &cmdlets.Doc{Synopsis: "Gets a credential object based on a user name and password.", Examples: []cmdlets.Example{{Code: "Get-Credential -UserName ann -Message 'Log on'"}}},
	}, func() *getCredential {
		return &getCredential{Message: "Enter your credentials.", Title: "PowerShell credential request"}
	})
}

// Process asks.
func (c *getCredential) Process(p *pipeline.Proc, _ any) error {
	if x, ok := value.Base(c.Credential).(*types.Credential); ok {
		return p.Write(x)
	}
	user := c.UserName
	if user == "" && !value.IsNull(c.Credential) {
		user = value.ToString(c.Credential)
	}
	h := p.Session.Host()
	io.WriteString(h.Stdout(), "\n"+c.Title+"\n"+c.Message+"\n")
	if user == "" {
		var err error
		if user, err = ask(p, "User: ", false); err != nil || user == "" {
			return err
		}
	}
	password, err := ask(p, "Password for user "+user+": ", true)
	if err != nil {
		return err
	}
	return p.Write(&types.Credential{User: user, Password: types.NewSecureString(password)})
}

// ask shows a prompt and reads a line; where nobody answers it is an error.
func ask(p *pipeline.Proc, prompt string, masked bool) (string, error) {
	h := p.Session.Host()
	io.WriteString(h.Stdout(), prompt)
	h.Flush()
	if !h.Interactive() {
		return "", errs.New("InvalidOperation", errs.InvalidOperation, nil, errs.PSInvalidOperationType,
			"PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.")
	}
	text, err := h.ReadLine(p.Ctx, masked)
	if err == io.EOF {
		return text, nil
	}
	return text, err
}
