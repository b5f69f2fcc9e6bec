package pin

import (
	"strings"

	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// testPhoneBootstrap is Test-CsPhoneBootstrap: signs in with a number and a PIN as a desk phone does. A wrong PIN counts
// as a failed logon of the user.
type testPhoneBootstrap struct {
	cmdlets.Base
	Force              bool   `help:"Accepted; there is nothing to suppress."`
	OutLoggerVariable  string `alias:"olv" help:"Name of a variable for the log of the steps."`
	OutVerboseVariable string `alias:"ovv" help:"Name of a variable for the verbose messages."`
	PhoneOrExtension   string `alias:"ph,PhoneOrExt" mandatory:"" help:"Telephone number, with or without +, or extension."`
	PIN                string `mandatory:"" help:"The PIN."`
	RegistrarPort      int32  `alias:"rp" help:"Port of the registrar, 5061 by default."`
	TargetFqdn         string `pos:"2" alias:"t" help:"The pool; without it the one that the user lives on."`
	TargetUri          string `alias:"twsu" help:"The address of the certificate provisioning service."`
	UserSipAddress     string `alias:"ua" help:"The user that the number must belong to."`

	dir *directory.Directory
}

func newTestPhoneBootstrap(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Test-CsPhoneBootstrap", Module: "SkypeForBusiness", Class: "Microsoft.Rtc.SyntheticTransactions.TestOcsPhoneBootstrapCmdlet", Outputs: []string{schema.TaskOutputName},
		Doc: &cmdlets.Doc{
			Synopsis: "Tests whether a phone can sign in with a number and a PIN.",
			Examples: []cmdlets.Example{
				{Code: `Test-CsPhoneBootstrap -PhoneOrExtension "+14255551219" -PIN "0712"`, Remarks: "The number and PIN of one user."},
			},
			Links: []string{"Set-CsClientPin", "Get-CsWebServiceConfiguration"},
		},
	}, func() *testPhoneBootstrap { return &testPhoneBootstrap{dir: dir, RegistrarPort: 5061} })
}

// Process makes the attempt.
func (c *testPhoneBootstrap) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	watch := cmdlets.StartWatch()
	result, err := db.PhoneLogon(directory.Context(p), directory.By(p), store.Logon{Number: c.PhoneOrExtension, PIN: c.PIN, SIP: c.UserSipAddress})
	if err != nil {
		return directory.Report(p, err, nil)
	}
	if c.TargetFqdn == "" {
		if c.TargetFqdn = result.Pool; c.TargetFqdn == "" {
			if c.TargetFqdn, err = db.FirstPool(directory.Context(p)); err != nil {
				return err
			}
		}
	}
	if c.TargetUri == "" {
		c.TargetUri = "https://" + c.TargetFqdn + ":443/CertProv/CertProvisioningService.svc"
	}
	log := c.messages(result.OK)
	for _, line := range log {
		if err := p.WriteVerbose(line); err != nil {
			return err
		}
	}
	if err := c.keep(p, log); err != nil {
		return err
	}
	outcome, trouble := "Success", any(nil)
	if !result.OK {
		outcome, trouble = "Failure", "ERROR - No response received for Web-Ticket service."
	}
	return p.Write(schema.TaskOutput().New(c.TargetUri, c.TargetFqdn, outcome, watch.Elapsed(), trouble, nil))
}

// messages are the steps as -Verbose tells them. The product prints the PIN here; this shell keeps it to itself.
func (c *testPhoneBootstrap) messages(ok bool) []string {
	start := "Using PIN auth with Phone\\Ext : " + strings.TrimPrefix(c.PhoneOrExtension, "+") + " Pin : " + strings.Repeat("*", len(c.PIN))
	if ok {
		return []string{start, "Got a web ticket and a certificate from " + c.TargetUri, "Registered at " + c.TargetFqdn}
	}
	return []string{start, "Could not get web ticket", "CHECK :", " - Web service url is valid and the web services are functional",
		" - If using PhoneNo\\PIN to authenticate, make sure they match the user uri",
		" - If using NTLM\\Kerberos auth, make sure you provided valid credentials"}
}

// keep puts the log into the variables that were asked for.
func (c *testPhoneBootstrap) keep(p *pipeline.Proc, log []string) error {
	for _, name := range []string{c.OutLoggerVariable, c.OutVerboseVariable} {
		if name == "" {
			continue
		}
		var v any = strings.Join(log, "\n")
		if name == c.OutLoggerVariable {
			v = schema.NewLog(log)
		}
		if err := p.Session.SetVariable(name, v); err != nil {
			return err
		}
	}
	return nil
}
