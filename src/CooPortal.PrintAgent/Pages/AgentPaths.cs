namespace CooPortal.PrintAgent.Pages;

/// <summary>Addresses of the agent's pages.</summary>
public static class AgentPaths
{
    public const string Status = "/";
    public const string Unpair = "/unpair";
    public const string Card = PrintProtocol.AgentRoutes.AgentCard;
    public const string Confirm = "/card/confirm";
    public const string Sign = "/card/sign";
    public const string Pair = "/card/pair";
    public const string Picture = "/card/picture";
    public const string Style = "/agent.css";
}
