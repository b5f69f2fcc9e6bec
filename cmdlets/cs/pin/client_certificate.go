package pin

import (
	"csshell/cmdlets"
	"csshell/cmdlets/cs/directory"
	"csshell/cmdlets/cs/schema"
	"csshell/pipeline"
	"csshell/store"
)

// getClientCertificate is Get-CsClientCertificate: the certificates that phones got when users signed in with a PIN.
type getClientCertificate struct {
	cmdlets.Base
	cmdlets.Mutates
	Identity schema.UserID `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user."`

	dir *directory.Directory
}

func newGetClientCertificate(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Get-CsClientCertificate", Module: "SkypeForBusiness", Class: pinClass("GetOcsClientCertificateCmdlet"), Outputs: []string{schema.CertificateName},
		Doc: &cmdlets.Doc{
			Synopsis: "Lists the client certificates of users.",
			Examples: []cmdlets.Example{{Code: `Get-CsClientCertificate -Identity "Ken Myer"`, Remarks: "Those of one user."}},
			Links:    []string{"Revoke-CsClientCertificate"},
		},
	}, func() *getClientCertificate { return &getClientCertificate{dir: dir} })
}

// Process writes the certificates of the users of one identity.
func (c *getClientCertificate) Process(p *pipeline.Proc, _ any) error {
	db, err := c.dir.DB()
	if err != nil {
		return err
	}
	list, err := db.Certificates(directory.Context(p), directory.Identity(c.Identity))
	if err != nil {
		return directory.ReportUser(p, err, c.Identity)
	}
	for _, x := range list {
		if ok, err := p.ShouldProcess(x.SIP, p.Command); err != nil || !ok {
			return err
		}
		o := schema.Certificate().New(x.SIP, x.DeviceID, x.Certificate, schema.Date(x.Published), schema.Date(x.Expires))
		if err := p.Write(o); err != nil {
			return err
		}
	}
	return nil
}

// revokeClientCertificate is Revoke-CsClientCertificate.
type revokeClientCertificate struct {
	cmdlets.Base
	cmdlets.Mutates
	Force    bool          `help:"Accepted; there is nothing to suppress."`
	Identity schema.UserID `pos:"1" mandatory:"" pipe:"value,name" complete:"user" help:"The user."`

	dir *directory.Directory
}

func newRevokeClientCertificate(dir *directory.Directory) *cmdlets.Command {
	return cmdlets.Define(cmdlets.Spec{
		Name: "Revoke-CsClientCertificate", Module: "SkypeForBusiness", Class: pinClass("RevokeOcsClientCertificateCmdlet"),
		Doc: &cmdlets.Doc{
			Synopsis: "Revokes the client certificates of a user, so that phones ask for the PIN again.",
			Examples: []cmdlets.Example{{Code: `Revoke-CsClientCertificate -Identity "Ken Myer"`, Remarks: "Those of one user."}},
			Links:    []string{"Get-CsClientCertificate"},
		},
	}, func() *revokeClientCertificate { return &revokeClientCertificate{dir: dir} })
}

// Process revokes the certificates of one user.
func (c *revokeClientCertificate) Process(p *pipeline.Proc, _ any) error {
	return change(p, c.dir, c.Identity, unchecked, func(db *store.DB, t *store.PinTarget) error {
		return db.RevokeCertificates(directory.Context(p), directory.By(p), t)
	})
}
