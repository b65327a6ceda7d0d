-- Takes UPDATE and DELETE on audit trail and logs from the portal's database user (docs/operations/audit.md). TRUNCATE needs ALTER, which is denied too.
-- Run once after the first start, and again after an update of the portal, as db_owner, with the user of Database:ConnectionString:
--   sqlcmd -b -v app=cooportal -i append-only.sqlserver.sql -d cooportal
-- DENY does not bind db_owner: the portal's user must not be one. Not yet run against a server.
DENY UPDATE, DELETE, ALTER, CONTROL ON OBJECT::dbo.AuditEntries TO [$(app)];
DENY UPDATE, DELETE, ALTER, CONTROL ON OBJECT::dbo.IssuanceEvents TO [$(app)];
DENY UPDATE, DELETE, ALTER, CONTROL ON OBJECT::dbo.LogLeaves TO [$(app)];
DENY UPDATE, DELETE, ALTER, CONTROL ON OBJECT::dbo.LogNodes TO [$(app)];
DENY UPDATE, DELETE, ALTER, CONTROL ON OBJECT::dbo.LogCheckpoints TO [$(app)];
GRANT SELECT, INSERT ON OBJECT::dbo.AuditEntries TO [$(app)];
GRANT SELECT, INSERT ON OBJECT::dbo.IssuanceEvents TO [$(app)];
GRANT SELECT, INSERT ON OBJECT::dbo.LogLeaves TO [$(app)];
GRANT SELECT, INSERT ON OBJECT::dbo.LogNodes TO [$(app)];
GRANT SELECT, INSERT ON OBJECT::dbo.LogCheckpoints TO [$(app)];
