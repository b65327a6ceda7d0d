namespace CooPortal.PrintProtocol;

/// <summary>What a challenge is signed for. It is part of the signed lines, so an answer for one purpose is none for another.</summary>
public enum CardPurpose
{
    /// <summary>Log in with a card.</summary>
    Login,

    /// <summary>Sign a seal or a signature image (legal-person card).</summary>
    Seal,

    /// <summary>Pair this agent with the portal; signed by the agent's own new key, no card is needed.</summary>
    Pair,

    /// <summary>Prove that a registering company is the one named (legal-person card).</summary>
    Register,
}
