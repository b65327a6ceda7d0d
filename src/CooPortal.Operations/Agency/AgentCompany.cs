namespace CooPortal.Operations.Agency;

/// <summary>An agent company as customs' register names it.</summary>
public sealed record AgentCompany(string SocialCreditCode, string NameZh);
