namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What customs says to the answer of a verification.</summary>
public enum VerificationResult
{
    /// <summary>The whole answer is there, files included.</summary>
    Received = 1,

    /// <summary>Customs wants more.</summary>
    SentBack = 2,
    Passed = 3,
    Failed = 4,
}
