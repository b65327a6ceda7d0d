namespace CooPortal.Web.Infrastructure;

/// <summary>Reads the body of a request whole, held once, but never more than may be.</summary>
public static class LimitedBody
{
    private const int Step = 64 * 1024;

    /// <returns>Null when it is larger.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > most)
        {
            return null;
        }

        // one byte more shows that a body of unknown length has ended
        var buffer = new byte[request.ContentLength is { } said ? (int)said : Step];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (request.ContentLength is not null)
                {
                    return buffer;
                }

                Array.Resize(ref buffer, (int)Math.Min(most + 1L, buffer.Length * 2L));
            }

            var read = await request.Body.ReadAsync(buffer.AsMemory(length), request.HttpContext.RequestAborted);
            if (read == 0)
            {
                return length == buffer.Length ? buffer : buffer[..length];
            }

            length += read;
            if (length > most)
            {
                return null;
            }
        }
    }
}
