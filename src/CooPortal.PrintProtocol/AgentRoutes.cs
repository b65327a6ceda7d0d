namespace CooPortal.PrintProtocol;

/// <summary>The portal's addresses that the agent calls, all below the portal's origin, and the agent's own two that the portal links to.</summary>
public static class AgentRoutes
{
    /// <summary>Prefix of everything the agent calls.</summary>
    public const string Prefix = "/agent-api";

    /// <summary>Template: GET a card or pairing challenge. Unsigned: an agent may not be paired yet.</summary>
    public const string ChallengeTemplate = Prefix + "/challenges/{id}";

    /// <summary>Template: POST the card's <see cref="CardAnswer"/>; replies with <see cref="AnswerReply"/>.</summary>
    public const string AnswerTemplate = Prefix + "/challenges/{id}/answer";

    /// <summary>Template: POST the agent's <see cref="PairingAnswer"/>; replies with <see cref="AnswerReply"/>.</summary>
    public const string PairingTemplate = Prefix + "/challenges/{id}/pairing";

    /// <summary>GET, signed: the long-lived stream. Query: port and version of the agent.</summary>
    public const string Stream = Prefix + "/stream";

    /// <summary>POST, signed: the agent heard the portal's <see cref="StreamEventKind.Ping"/>. A computer that sleeps keeps its stream and says nothing.</summary>
    public const string Here = Prefix + "/here";

    /// <summary>POST, signed: the agent's user ends the pairing.</summary>
    public const string Unpair = Prefix + "/unpair";

    /// <summary>POST, signed: asks for one job; 204 when there is none.</summary>
    public const string Claim = Prefix + "/jobs/claim";

    /// <summary>Template: GET, signed, with token: the document of this attempt. Query: attempt.</summary>
    public const string DocumentTemplate = Prefix + "/jobs/{id:guid}/document";

    /// <summary>Template: POST, signed, with token: <see cref="BeginRequest"/>.</summary>
    public const string BeginTemplate = Prefix + "/jobs/{id:guid}/begin";

    /// <summary>Template: POST, signed, with token: <see cref="Heartbeat"/>.</summary>
    public const string HeartbeatTemplate = Prefix + "/jobs/{id:guid}/heartbeat";

    /// <summary>Template: POST, signed, with token: <see cref="JobReport"/>.</summary>
    public const string ReportTemplate = Prefix + "/jobs/{id:guid}/report";

    /// <summary>The portal's page with the installers.</summary>
    public const string InstallPage = "/self-print/agent";

    /// <summary>Where the agent sends the browser back to, with the ticket.</summary>
    public const string CardComplete = "/card/complete";

    /// <summary>The agent's own page that the portal's link opens.</summary>
    public const string AgentCard = "/card";

    /// <summary>Port of an agent that was never paired; a paired one reports its port on the stream.</summary>
    public const int DefaultAgentPort = 17080;

    /// <summary>Path of a challenge.</summary>
    public static string Challenge(string id) => $"{Prefix}/challenges/{id}";

    /// <summary>Path that takes the answer to a challenge.</summary>
    public static string Answer(string id) => $"{Challenge(id)}/answer";

    /// <summary>Path that takes the answer to a pairing challenge.</summary>
    public static string Pairing(string id) => $"{Challenge(id)}/pairing";

    /// <summary>Path and query of the stream.</summary>
    public static string StreamOf(int port, string version) => $"{Stream}?port={port}&version={Uri.EscapeDataString(version)}";

    /// <summary>Path and query of a job's document.</summary>
    public static string Document(Guid job, int attempt) => $"{Prefix}/jobs/{job:D}/document?attempt={attempt}";

    /// <summary>Path that begins an attempt.</summary>
    public static string Begin(Guid job) => $"{Prefix}/jobs/{job:D}/begin";

    /// <summary>Path of the heartbeat.</summary>
    public static string Heartbeat(Guid job) => $"{Prefix}/jobs/{job:D}/heartbeat";

    /// <summary>Path of the report.</summary>
    public static string Report(Guid job) => $"{Prefix}/jobs/{job:D}/report";

    /// <summary>The link the portal shows: always 127.0.0.1, never localhost, which may resolve elsewhere.</summary>
    public static string AgentCardLink(int port, string portalOrigin, string challenge) =>
        $"http://127.0.0.1:{port}{AgentCard}?portal={Uri.EscapeDataString(portalOrigin)}&challenge={challenge}";
}
