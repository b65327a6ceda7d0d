namespace CooPortal.CustomsProtocol;

/// <summary>A message of anybody's making, examined.</summary>
/// <param name="Root">Root element; null when the bytes are no XML.</param>
/// <param name="Message">The message; null when anything is wrong with it.</param>
/// <param name="Faults">Everything that is wrong, in the order of the message.</param>
public sealed record ExaminedMessage(string? Root, CustomsMessage? Message, IReadOnlyList<MessageFault> Faults);
