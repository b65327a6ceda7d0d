namespace CooPortal.PrintProtocol;

/// <summary>The portal accepted an answer.</summary>
public sealed record AnswerReply
{
    /// <summary>Goes back through the browser; good for 60 seconds, once, and only with the browser's binding cookie.</summary>
    public required string Ticket { get; init; }
}
