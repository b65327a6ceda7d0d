namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Forms as filters read them, before anything has judged whether they can be read at all.</summary>
internal static class FormReading
{
    /// <returns>Null for a form that breaks its own format: a NUL character, too many fields, a part without end.</returns>
    public static async Task<IFormCollection?> ReadFormOrNullAsync(this HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
