using System.Text.Json;
using CooPortal.Operations.Drafts;
using Microsoft.Extensions.Primitives;

namespace CooPortal.Web.Infrastructure.Journal;

/// <summary>A journal as the form would post it: for forms whose rows the server draws, so that the page's script cannot bring them back alone.</summary>
public static class JournaledForm
{
    public static IFormCollection ToForm(this FormDraft draft) => new FormCollection(
        (JsonSerializer.Deserialize<string[][]>(draft.Content) ?? [])
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], pair => pair[1])
            .ToDictionary(group => group.Key, group => new StringValues([.. group])));
}
