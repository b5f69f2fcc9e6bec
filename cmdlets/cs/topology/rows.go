// Package topology is the cmdlets about sites and pools, and about where users live.
package topology

import (
	"sync"

	"csshell/cmdlets/cs/schema"
	"csshell/pipeline/value"
	"csshell/store"
)

const deployNamespace = "Microsoft.Rtc.Management.Deploy.Internal."

func prop(name string, t *value.Type) schema.Prop { return schema.Prop{Name: name, Type: t} }

var (
	texts = sync.OnceValue(schema.ListType)

	siteRow = sync.OnceValue(func() *schema.Row {
		return schema.NewRow(deployNamespace+"CentralSite",
			prop("Identity", value.StringType), prop("SiteId", value.Int32Type), prop("Services", texts()), prop("Pools", texts()),
			prop("FederationRoute", value.StringType), prop("XmppFederationRoute", value.StringType), prop("DefaultPersistentChatPool", value.StringType),
			prop("Description", value.StringType), prop("DisplayName", value.StringType), prop("SiteType", value.StringType), prop("ParentSite", value.StringType))
	})
	poolRow = sync.OnceValue(func() *schema.Row {
		return schema.NewRow(deployNamespace+"Cluster",
			prop("Identity", value.StringType), prop("Services", texts()), prop("Computers", value.ArrayOf(value.ObjectType)), prop("Fqdn", value.StringType),
			prop("BackupPoolFqdn", value.StringType), prop("Site", value.StringType))
	})
)

// services lists what runs on a pool, as `Registrar:<pool>`.
func services(p store.Pool) []string {
	list := make([]string, len(p.Services))
	for i, s := range p.Services {
		list[i] = s + ":" + p.FQDN
	}
	return list
}

func orNull(s *string) any {
	if s == nil {
		return nil
	}
	return *s
}

// site makes the object of a site; pools are all pools of the topology.
func site(s store.Site, pools []store.Pool) *value.Object {
	var names, running []string
	for _, p := range pools {
		if p.SiteID == s.Number {
			names = append(names, p.FQDN)
			running = append(running, services(p)...)
		}
	}
	return siteRow().New("Site:"+s.Name, int32(s.Number), schema.List(running), schema.List(names), nil, nil, nil, orNull(s.Description), s.Name, s.Type, orNull(s.Parent))
}

func pool(p store.Pool) *value.Object {
	computers := make([]any, len(p.Computers))
	for i, c := range p.Computers {
		computers[i] = &machine{c, p.FQDN}
	}
	return poolRow().New(p.FQDN, schema.List(services(p)), &value.Array{Items: computers}, p.FQDN, orNull(p.Backup), "Site:"+p.Site)
}
