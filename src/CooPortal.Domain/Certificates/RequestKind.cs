namespace CooPortal.Domain.Certificates;

/// <summary>申请种类; the interface's CertStatus 0-3.</summary>
public enum RequestKind
{
    New = 0,
    Amendment = 1,
    Reissue = 2,
    AmendedReissue = 3,
}
