namespace CooPortal.Operations.Accounts.OwnAccount;

/// <summary>A line of the audit trail without what changed: that is the company's business, not the person's.</summary>
public sealed record PersonalAction(DateTime At, string Action, string SubjectType, Guid? SubjectId, string Reason);
