namespace CooPortal.Web.Features.Accounts.Registrations;

public sealed record PendingRegistration(Guid Id, string SocialCreditCode, string NameZh, string Administrator, string Mobile, DateTime RegisteredAt);
