namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What a company says about export declarations of a certificate.</summary>
public enum SupplementChange
{
    Add = 1,
    Delete = 2,
}
