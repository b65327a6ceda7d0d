namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Who issued a certificate of origin.</summary>
public enum ProofIssuer
{
    Customs = 1,
    Ccpit = 2,
}
