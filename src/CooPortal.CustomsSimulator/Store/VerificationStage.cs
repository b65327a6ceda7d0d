namespace CooPortal.CustomsSimulator.Store;

/// <summary>Where a verification stands at customs.</summary>
public enum VerificationStage
{
    /// <summary>The company has not answered.</summary>
    Asked,

    /// <summary>The answer is here, some of its files are not.</summary>
    FilesMissing,

    /// <summary>核查中: the whole answer is here.</summary>
    Answered,
    SentBack,
    Passed,
    Failed,
}
