using System.Globalization;
using System.Text;
using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Tests.Docs;

/// <summary>Draws lifecycle tables as Mermaid diagrams and Markdown tables.</summary>
internal sealed class LifecyclePage
{
    private readonly StringBuilder _text = new("# Lifecycles\n\nWritten from the tables in `src/CooPortal.Domain/Lifecycle` by a test; do not edit.\n");

    public LifecyclePage Add<TState, TAction>(LifecycleTable<TState, TAction> table, TState first)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n## {table.TitleZh} ({typeof(TState).Name})\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var state in Enum.GetValues<TState>())
        {
            _text.Append(CultureInfo.InvariantCulture, $"    {state}: {table.StateTitle(state)}\n");
        }
        _text.Append(CultureInfo.InvariantCulture, $"    [*] --> {first}\n");
        foreach (var row in table.Rows)
        {
            foreach (var from in row.From.Where(from => row.Removes || (row.To is { } to && !to.Equals(from))))
            {
                _text.Append(CultureInfo.InvariantCulture, $"    {from} --> {(row.Removes ? "[*]" : row.To)}: {table.ActionTitle(row.Action)}\n");
            }
        }
        _text.Append("```\n\n| From | Action | To | Who | Guard | Effect |\n|---|---|---|---|---|---|\n");
        foreach (var row in table.Rows)
        {
            var from = row.From.Count == Enum.GetValues<TState>().Length ? "任何状态" : string.Join("、", row.From.Select(table.StateTitle));
            var to = row.Removes ? "（删除）" : row.Reverts ? "（审核通过的原状态）" : row.To is { } state ? table.StateTitle(state) : "不变";
            _text.Append(CultureInfo.InvariantCulture, $"| {from} | {table.ActionTitle(row.Action)} `{row.Action}` | {to} | {row.Who.TitleZh()} | {row.Guard} | {row.Effect} |\n");
        }
        return this;
    }

    public override string ToString() => _text.ToString();
}
