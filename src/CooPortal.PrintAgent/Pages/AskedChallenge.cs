namespace CooPortal.PrintAgent.Pages;

/// <summary>A challenge that was asked for without a Referer: the user confirms once more before it is fetched.</summary>
public sealed record AskedChallenge(string Portal, string Challenge);
