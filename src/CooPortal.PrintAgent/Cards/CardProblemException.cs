namespace CooPortal.PrintAgent.Cards;

/// <summary>The card cannot sign; the message is worded for the user.</summary>
public sealed class CardProblemException(string message) : Exception(message);
