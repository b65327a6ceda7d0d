namespace CooPortal.Domain.Push;

/// <summary>How an event is called.</summary>
/// <param name="Event">Which one.</param>
/// <param name="Code">Its name to other programs, for example <c>certificate.approved</c>; never changes.</param>
/// <param name="Group">Heading under which people find it.</param>
/// <param name="TitleZh">Its name to people.</param>
/// <param name="IsUrgent">Somebody has to do something; proposed to who subscribes for the first time.</param>
public sealed record PushEventEntry(PushEvent Event, string Code, string Group, string TitleZh, bool IsUrgent = false);
