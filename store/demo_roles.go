package store

import (
	"context"
	"database/sql"
	"strings"
)

// A demoRole is a built-in role, what it may run, and who has it in the demo directory.
type demoRole struct {
	name    string
	cmdlets string
	members []string
}

// Sets of cmdlets that several roles share.
const (
	readPinCmdlets  = "Get-CsClientPinInfo Get-CsPinPolicy"
	readUserCmdlets = "Get-CsUser Get-CsAdUser Get-CsEffectivePolicy Get-CsUserPoolInfo Get-CsPool Get-CsSite Get-CsDialInConferencingConfiguration Get-CsClientCertificate"
	allReadCmdlets  = readPinCmdlets + " " + readUserCmdlets + " Get-CsWebServiceConfiguration Get-CsAdminRole Get-CsAdminRoleAssignment Get-CsCommonAreaPhone"
	userAdmin       = readPinCmdlets + " " + readUserCmdlets + " Set-CsClientPin Lock-CsClientPin Unlock-CsClientPin Grant-CsPinPolicy Enable-CsUser Disable-CsUser Set-CsUser Move-CsUser Revoke-CsClientCertificate"
	serverAdmin     = "Get-CsPinPolicy New-CsPinPolicy Set-CsPinPolicy Remove-CsPinPolicy Get-CsDialInConferencingConfiguration New-CsDialInConferencingConfiguration Set-CsDialInConferencingConfiguration Remove-CsDialInConferencingConfiguration Get-CsWebServiceConfiguration Set-CsWebServiceConfiguration Get-CsSite Get-CsPool Get-CsUser Get-CsAdUser Get-CsClientPinInfo Test-CsPhoneBootstrap"
	voiceAdmin      = "Get-CsUser Set-CsUser Get-CsPinPolicy Get-CsDialInConferencingConfiguration Set-CsDialInConferencingConfiguration Get-CsSite Get-CsPool"
	administrator   = allReadCmdlets + " Set-CsClientPin Lock-CsClientPin Unlock-CsClientPin New-CsPinPolicy Set-CsPinPolicy Remove-CsPinPolicy Grant-CsPinPolicy Enable-CsUser Disable-CsUser Set-CsUser Move-CsUser New-CsDialInConferencingConfiguration Set-CsDialInConferencingConfiguration Remove-CsDialInConferencingConfiguration Set-CsWebServiceConfiguration Test-CsPhoneBootstrap Revoke-CsClientCertificate New-CsCommonAreaPhone"
)

var demoRoles = [...]demoRole{
	{"CsAdministrator", administrator, []string{"administrator"}},
	{"CsUserAdministrator", userAdmin, []string{"kenmyer"}},
	{"CsVoiceAdministrator", voiceAdmin, nil},
	{"CsServerAdministrator", serverAdmin, []string{"jhaas"}},
	{"CsViewOnlyAdministrator", allReadCmdlets, nil},
	{"CsHelpDesk", allReadCmdlets + " Test-CsPhoneBootstrap", []string{"kenmyer"}},
	{"CsArchivingAdministrator", "Get-CsArchivingPolicy New-CsArchivingPolicy Set-CsArchivingPolicy Remove-CsArchivingPolicy Grant-CsArchivingPolicy", nil},
	{"CsResponseGroupAdministrator", "", nil},
	{"CsResponseGroupManager", "", nil},
	{"CsLocationAdministrator", "Get-CsLocationPolicy New-CsLocationPolicy Set-CsLocationPolicy Remove-CsLocationPolicy Grant-CsLocationPolicy", nil},
	{"CsPersistentChatAdministrator", "Get-CsPersistentChatPolicy New-CsPersistentChatPolicy Set-CsPersistentChatPolicy Remove-CsPersistentChatPolicy Grant-CsPersistentChatPolicy", nil},
}

func fillDemoRoles(ctx context.Context, tx *sql.Tx) error {
	for i, r := range demoRoles {
		if err := insertRole(ctx, tx, r.role(i), r.members...); err != nil {
			return err
		}
	}
	return insertRole(ctx, tx, Role{"RedmondVoiceAdministrators", map[string]any{
		"SID": "S-1-5-21-1573807623-1597889489-1765977225-1160", "IsStandardRole": false, "Cmdlets": strings.Fields(voiceAdmin),
		"ConfigScopes": []string{"site:Redmond"}, "UserScopes": []string{"OU:ou=Redmond,dc=litwareinc,dc=com"}, "TemplateName": "CsVoiceAdministrator",
	}})
}
