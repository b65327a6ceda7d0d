namespace CooPortal.Domain.Lifecycle;

/// <summary>One row of a lifecycle table.</summary>
/// <param name="To">The new state; null leaves the state as it is.</param>
/// <param name="Guard">What else must hold.</param>
/// <param name="Effect">What else changes, in words; the subject's Apply does it.</param>
/// <param name="Removes">The record ceases to exist.</param>
/// <param name="Reverts">The record goes back to what was approved last.</param>
public sealed record Transition<TState, TAction>(
    IReadOnlyList<TState> From,
    TAction Action,
    TState? To,
    Performer Who,
    string? Guard = null,
    string? Effect = null,
    bool Removes = false,
    bool Reverts = false)
    where TState : struct, Enum
    where TAction : struct, Enum;
