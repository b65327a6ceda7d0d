using CooPortal.Domain.Checks;

namespace CooPortal.Domain.Lifecycle;

/// <summary>All moves of one kind of record. The screen's buttons, the guards, the tests and docs/lifecycles.md read the same rows.</summary>
public sealed class LifecycleTable<TState, TAction>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly Dictionary<(TState, TAction), Transition<TState, TAction>> _moves = [];

    public LifecycleTable(string titleZh, Func<TState, string> stateTitle, Func<TAction, string> actionTitle, IReadOnlyList<Transition<TState, TAction>> rows)
    {
        TitleZh = titleZh;
        StateTitle = stateTitle;
        ActionTitle = actionTitle;
        Rows = rows;
        foreach (var (state, row) in rows.SelectMany(row => row.From.Select(state => (state, row))))
        {
            if (!_moves.TryAdd((state, row.Action), row))
            {
                throw new InvalidOperationException($"{titleZh}: two rows for {state} and {row.Action}.");
            }
        }
    }

    public string TitleZh { get; }

    public Func<TState, string> StateTitle { get; }

    public Func<TAction, string> ActionTitle { get; }

    public IReadOnlyList<Transition<TState, TAction>> Rows { get; }

    /// <summary>The row for an action in a state; null when there is no such move.</summary>
    public Transition<TState, TAction>? Find(TState state, TAction action) => _moves.GetValueOrDefault((state, action));

    /// <summary>The state after an action.</summary>
    /// <exception cref="BrokenRulesException">There is no such move.</exception>
    public TState Next(TState state, TAction action) =>
        Find(state, action) is { } row ? row.To ?? state : throw new BrokenRulesException("", Refusal(action, state), "TheLifecycleMustHaveTheMove");

    /// <summary>The sentence for an action that a state does not have.</summary>
    public string Refusal(TAction action, TState state)
    {
        var states = Rows.Where(row => row.Action.Equals(action)).SelectMany(row => row.From).Select(StateTitle);
        return $"状态为“{StateTitle(state)}”，不能{ActionTitle(action)}；状态须为{string.Join("、", states)}";
    }
}
