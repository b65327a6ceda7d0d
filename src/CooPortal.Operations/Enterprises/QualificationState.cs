namespace CooPortal.Operations.Enterprises;

/// <summary>How far the look into customs' qualification register (海关企业通用资质) has come.</summary>
public enum QualificationState
{
    NotAsked,
    Asking,

    /// <summary>Customs could not be reached; may be asked again.</summary>
    Failed,
    Found,
    NotFound,
}
