using System.Net;
using System.Net.Http.Headers;

namespace CooPortal.PrintAgent.Printers.Ipp;

/// <summary>
/// The body of Send-Document. The gate runs immediately before the first byte, after any wait for a connection;
/// and the body refuses to be written twice, so that no layer below can send a document again on its own.
/// </summary>
internal sealed class DocumentContent : HttpContent
{
    private readonly byte[] head;
    private readonly byte[] document;
    private readonly Func<CancellationToken, Task> beforeFirstByte;
    private int started;

    public DocumentContent(byte[] head, byte[] document, Func<CancellationToken, Task> beforeFirstByte)
    {
        this.head = head;
        this.document = document;
        this.beforeFirstByte = beforeFirstByte;
        Headers.ContentType = new MediaTypeHeaderValue(IppPrinter.MediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref started, 1) != 0)
        {
            throw new InvalidOperationException("A document is sent once.");
        }

        await beforeFirstByte(cancellationToken);
        await stream.WriteAsync(head, cancellationToken);
        await stream.WriteAsync(document, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = head.Length + document.Length;
        return true;
    }
}
