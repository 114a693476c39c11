using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using RightsGraph.Server.Http;

namespace RightsGraph.Tests.Server.Http;

public sealed class RequestBodyReaderTests : IDisposable
{
    private const int MaxBody = 64 * 1024;

    private readonly RequestBodyReader bodies = Create(bodySeconds: 3_600);

    public void Dispose() => bodies.Dispose();

    [Fact]
    public async Task ABodyInPiecesIsParsedAsAWhole()
    {
        var body = new Body();
        var read = body.ReadAsync(bodies);
        await body.SendAsync("{\"query\":");
        await body.SendAsync("\"{__typename}\"}");
        body.End();
        await read;
        Assert.Equal("{\"query\":\"{__typename}\"}", body.Parsed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABodyAboveTheMaximumIsRefusedWithOrWithoutItsLengthInAdvance(bool saysItsLength)
    {
        var body = new Body();
        body.Request.ContentLength = saysItsLength ? MaxBody + 1 : null;
        var read = body.ReadAsync(bodies);
        await body.SendAsync(new string(' ', MaxBody + 1));
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, (await read).Error?.Status);
        Assert.Null(body.Parsed);
    }

    [Fact]
    public async Task ABodyThatStallsIsRefused()
    {
        using var impatient = Create(bodySeconds: 0.1);
        var body = new Body();
        var read = body.ReadAsync(impatient);
        await body.SendAsync("{");
        Assert.Equal(StatusCodes.Status408RequestTimeout, (await read).Error?.Status);
    }

    [Fact]
    public async Task ALargeBodyWaitsForNoOtherAndTheirMemoryIsGivenBack()
    {
        var held = new Body();
        var reading = held.ReadAsync(bodies);
        await held.SendAsync(new string(' ', MaxBody));

        var small = new Body();
        var other = new Body();
        var refused = other.ReadAsync(bodies);
        await other.SendAsync(new string(' ', MaxBody));
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, (await refused).Error?.Status);
        await small.ReadToEndAsync(bodies, "{}");
        Assert.Equal("{}", small.Parsed);

        held.Break(new IOException());
        Assert.Equal(StatusCodes.Status400BadRequest, (await reading).Error?.Status);
        var next = new Body();
        await next.ReadToEndAsync(bodies, new string(' ', MaxBody));
        Assert.Equal(MaxBody, next.Parsed?.Length);
    }

    private static RequestBodyReader Create(double bodySeconds) => new(Options.Create(new HttpSettings
    {
        MaxBodyBytes = MaxBody,
        MaxBodiesBytes = MaxBody,
        BodySeconds = bodySeconds,
    }));

    private sealed class Body : IRequestBodyPipeFeature
    {
        private readonly Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 0));

        public Body()
        {
            var http = new DefaultHttpContext();
            http.Features.Set<IRequestBodyPipeFeature>(this);
            Request = http.Request;
        }

        public HttpRequest Request { get; }

        public PipeReader Reader => pipe.Reader;

        public string? Parsed { get; private set; }

        public Task<RequestReadResult> ReadAsync(RequestBodyReader reader) =>
            reader.ReadAsync(Request, Parse, isEditor: false, CancellationToken.None);

        public async Task ReadToEndAsync(RequestBodyReader reader, string body)
        {
            var read = ReadAsync(reader);
            await SendAsync(body);
            End();
            await read;
        }

        public async Task SendAsync(string text) => await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(text));

        public void End() => pipe.Writer.Complete();

        public void Break(Exception fault) => pipe.Writer.Complete(fault);

        private RequestReadResult Parse(ReadOnlyMemory<byte> body)
        {
            Parsed = Encoding.UTF8.GetString(body.Span);
            return HttpError.BusyReceiving();
        }
    }
}
