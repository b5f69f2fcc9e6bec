-- Accounts and contacts. Text is kept as typed; *_fold columns hold the form that is compared (see Fold), dn_rev the
-- folded name root first. Times are microseconds since 1970 UTC, lists JSON arrays, booleans 0, 1 or null.
CREATE TABLE users(
 id INTEGER PRIMARY KEY,
 class TEXT NOT NULL DEFAULT 'user',
 dn TEXT NOT NULL,
 guid TEXT NOT NULL,
 sid TEXT,
 name TEXT NOT NULL,
 sam TEXT,
 upn TEXT,
 display_name TEXT,
 first_name TEXT,
 last_name TEXT,
 initials TEXT,
 enabled INTEGER,
 sip TEXT,
 pool TEXT,
 account_control INTEGER,
 mail TEXT,
 proxy_addresses TEXT,
 title TEXT,
 department TEXT,
 company TEXT,
 manager TEXT,
 office TEXT,
 phone TEXT,
 other_phone TEXT,
 mobile_phone TEXT,
 home_phone TEXT,
 ip_phone TEXT,
 fax TEXT,
 pager TEXT,
 street TEXT,
 city TEXT,
 state TEXT,
 postal_code TEXT,
 country TEXT,
 country_name TEXT,
 description TEXT,
 web_page TEXT,
 object_category TEXT,
 object_class TEXT,
 when_created INTEGER,
 when_changed INTEGER,
 originating_server TEXT,
 originator_sid TEXT,
 line TEXT,
 private_line TEXT,
 line_server TEXT,
 display_number TEXT,
 hosting_provider TEXT,
 proxy_pool TEXT,
 home_server TEXT,
 target_server TEXT,
 target_pool TEXT,
 enterprise_voice INTEGER,
 audio_video_disabled INTEGER,
 ip_pbx INTEGER,
 remote_call_control INTEGER,
 federation INTEGER,
 internet_access INTEGER,
 public_network INTEGER,
 rich_presence INTEGER,
 hosted_voice_mail INTEGER,
 ex_um INTEGER,
 exchange_archiving TEXT,
 acp_info TEXT,
 tenant_id TEXT,
 routing_group_id TEXT,
 voice_policy TEXT,
 voice_routing_policy TEXT,
 conferencing_policy TEXT,
 presence_policy TEXT,
 dial_plan TEXT,
 location_policy TEXT,
 client_policy TEXT,
 client_version_policy TEXT,
 archiving_policy TEXT,
 pin_policy TEXT,
 external_access_policy TEXT,
 mobility_policy TEXT,
 persistent_chat_policy TEXT,
 user_services_policy TEXT,
 call_via_work_policy TEXT,
 third_party_video_policy TEXT,
 hosted_voicemail_policy TEXT,
 dn_fold TEXT NOT NULL,
 dn_rev TEXT NOT NULL,
 sam_fold TEXT,
 upn_fold TEXT,
 name_fold TEXT,
 sip_fold TEXT,
 pool_fold TEXT,
 mail_fold TEXT,
 title_fold TEXT,
 department_fold TEXT,
 city_fold TEXT,
 line_fold TEXT
);

-- Organizational units and containers, so that an empty one is known too.
CREATE TABLE containers(dn_rev TEXT PRIMARY KEY, dn TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE sites(
 id INTEGER PRIMARY KEY,
 name TEXT NOT NULL,
 name_fold TEXT NOT NULL UNIQUE,
 description TEXT,
 type TEXT NOT NULL DEFAULT 'CentralSite',
 parent TEXT
);
CREATE TABLE pools(
 fqdn_fold TEXT PRIMARY KEY,
 fqdn TEXT NOT NULL,
 site_id INTEGER NOT NULL REFERENCES sites(id),
 pool_id TEXT NOT NULL,
 backup TEXT,
 services TEXT NOT NULL DEFAULT '[]',
 computers TEXT NOT NULL DEFAULT '[]',
 position INTEGER NOT NULL
) WITHOUT ROWID;

-- Policies and configurations of every kind. scope: 0 global, 1 site, 2 per user. name is the site's or the policy's.
CREATE TABLE policies(
 id INTEGER PRIMARY KEY,
 kind TEXT NOT NULL,
 scope INTEGER NOT NULL CHECK(scope BETWEEN 0 AND 2),
 name TEXT NOT NULL,
 name_fold TEXT NOT NULL,
 properties TEXT NOT NULL CHECK(json_valid(properties)),
 UNIQUE(kind, scope, name_fold)
);

-- sealed is the hash of the PIN, encrypted under the key with identifier key_id; parameters are those of the hash.
-- locked: 0 no, 1 by an administrator, 2 by the system.
CREATE TABLE pins(
 user_id INTEGER PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
 sealed BLOB NOT NULL,
 salt BLOB NOT NULL,
 parameters TEXT NOT NULL,
 key_id TEXT NOT NULL,
 digits INTEGER NOT NULL,
 generation INTEGER NOT NULL DEFAULT 1,
 set_at INTEGER NOT NULL,
 locked INTEGER NOT NULL DEFAULT 0,
 local_failures INTEGER NOT NULL DEFAULT 0,
 window_start INTEGER,
 blocked_until INTEGER,
 global_failures INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE pin_history(
 user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
 generation INTEGER NOT NULL,
 sealed BLOB NOT NULL,
 salt BLOB NOT NULL,
 parameters TEXT NOT NULL,
 key_id TEXT NOT NULL,
 set_at INTEGER NOT NULL,
 PRIMARY KEY(user_id, generation)
) WITHOUT ROWID;

CREATE TABLE certificates(
 id INTEGER PRIMARY KEY,
 user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
 device_id TEXT NOT NULL,
 certificate TEXT NOT NULL,
 published INTEGER NOT NULL,
 expires INTEGER NOT NULL
);
CREATE INDEX certificates_user ON certificates(user_id);

CREATE TABLE roles(
 name_fold TEXT PRIMARY KEY,
 name TEXT NOT NULL,
 position INTEGER NOT NULL,
 properties TEXT NOT NULL CHECK(json_valid(properties))
) WITHOUT ROWID;
CREATE TABLE role_members(
 role TEXT NOT NULL REFERENCES roles(name_fold) ON DELETE CASCADE,
 sam_fold TEXT NOT NULL,
 PRIMARY KEY(sam_fold, role)
) WITHOUT ROWID;

CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Every change: who, when, with what, on what, and what it was before and after as JSON. Never a secret.
CREATE TABLE audit(
 id INTEGER PRIMARY KEY,
 at INTEGER NOT NULL,
 who TEXT NOT NULL,
 command TEXT NOT NULL,
 action TEXT NOT NULL,
 object TEXT NOT NULL,
 subject TEXT NOT NULL,
 target TEXT NOT NULL,
 before TEXT,
 after TEXT,
 undone_by INTEGER
);
CREATE INDEX audit_at ON audit(at);
CREATE INDEX audit_target ON audit(target, id);

CREATE TABLE command_history(
 id INTEGER PRIMARY KEY,
 at INTEGER NOT NULL,
 session TEXT NOT NULL,
 command TEXT NOT NULL
);
