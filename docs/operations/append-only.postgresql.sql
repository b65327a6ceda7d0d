-- Takes UPDATE, DELETE and TRUNCATE on audit trail and logs from the portal's database user (docs/operations/audit.md).
-- Run once after the first start, and again after an update of the portal, as a superuser or as the owner of the tables:
--   psql -v ON_ERROR_STOP=1 -v app=cooportal -v owner=cooportal_owner -f append-only.postgresql.sql -d cooportal
-- app: the user in Database:ConnectionString. owner: a role that the portal cannot become; it must exist (CREATE ROLE cooportal_owner NOLOGIN).
-- An owner could grant himself what was taken, so the tables change hands.
ALTER TABLE "AuditEntries" OWNER TO :"owner";
ALTER TABLE "IssuanceEvents" OWNER TO :"owner";
ALTER TABLE "LogLeaves" OWNER TO :"owner";
ALTER TABLE "LogNodes" OWNER TO :"owner";
ALTER TABLE "LogCheckpoints" OWNER TO :"owner";
REVOKE ALL ON "AuditEntries", "IssuanceEvents", "LogLeaves", "LogNodes", "LogCheckpoints" FROM PUBLIC, :"app";
GRANT SELECT, INSERT ON "AuditEntries", "IssuanceEvents", "LogLeaves", "LogNodes", "LogCheckpoints" TO :"app";
