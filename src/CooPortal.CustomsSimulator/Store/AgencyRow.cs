namespace CooPortal.CustomsSimulator.Store;

/// <summary>A relation between a principal and its agent company that customs has taken.</summary>
public sealed record AgencyRow(string Principal, string PrincipalName, string Agent, string AgentName, DateTime AcceptedAt);
