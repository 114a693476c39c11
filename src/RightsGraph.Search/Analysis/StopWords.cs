using System.Collections.Frozen;

namespace RightsGraph.Search.Analysis;

/// <summary>The stop words of a language, and words with which people ask. They are indexed, and left out of queries
/// that have other words.</summary>
internal sealed class StopWords
{
    private readonly FrozenSet<string> all;
    private readonly FrozenSet<string> distinctive;

    /// <summary>Distinctive words identify the language; shared ones mean something else in English.</summary>
    internal StopWords(string distinctive, string shared = "")
    {
        this.distinctive = Words(distinctive);
        all = this.distinctive.Union(Words(shared)).ToFrozenSet(StringComparer.Ordinal);
    }

    public bool Contains(string word) => all.Contains(word);

    /// <summary>English where the language has no list.</summary>
    public static StopWords For(string language) => StopWordLists.Find(language) ?? StopWordLists.English;

    /// <summary>Detects the language with the most stop words among the words of a query; English wins a tie. A
    /// language without a distinctive word is none of the query's: "war in Yemen" is not German.</summary>
    public static StopWords Detect(IReadOnlyCollection<string> words, IEnumerable<string> languages)
    {
        var (best, max) = (StopWordLists.English, words.Count(StopWordLists.English.Contains));
        foreach (var other in languages.Select(StopWordLists.Find).OfType<StopWords>())
        {
            var count = words.Any(other.distinctive.Contains) ? words.Count(other.Contains) : 0;
            (best, max) = count > max ? (other, count) : (best, max);
        }

        return best;
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Folded stop words by language.</summary>
internal static class StopWordLists
{
    /// <summary>Without "us", for US.</summary>
    public static StopWords English { get; } = new(
        "a an the this that these those such same both each every either neither any some all another other others "
        + "i me my mine myself we our ours ourselves you your yours he him his himself she her hers herself "
        + "it its itself they them their theirs themselves one "
        + "what which who whom whose when where why how whether "
        + "am is are was were be been being do does did doing done has have had having "
        + "can could may might must shall should will would cannot "
        + "and or but nor if then else than so because as while although though unless until since "
        + "of in on at by for from to into onto with without within upon about above below under over between among "
        + "through during before after against across along around toward towards via per out off up down "
        + "not no only also too very just more most much many few there here again further however thus hence "
        + "i'd i'm i've like want find tell please interested describe describing concerning regarding "
        + "especially particularly etc e.g i.e "
        + "don't doesn't didn't isn't aren't wasn't weren't "
        + "can't couldn't won't wouldn't shouldn't haven't hasn't hadn't");

    private static readonly FrozenDictionary<string, StopWords>.AlternateLookup<ReadOnlySpan<char>> Others =
        new Dictionary<string, StopWords>
        {
            ["fr"] = new(
                "le la les du au aux un une et ou ni mais dans par avec sans chez vers entre selon contre "
                + "pendant depuis ce cet cette ces qui que quoi dont quel quelle quels quelles lequel laquelle "
                + "est sont ont etait etaient ete etre avoir je tu il elle nous vous ils elles leur leurs ses mes tes "
                + "notre votre pas ne plus tres si comme comment pourquoi quand en y",
                "des de a on sur pour son sa se me te or as"),
            ["es"] = new(
                "el la los las del al un una unos unas y o u e ni pero que quien quienes cual cuales cuyo como cuando "
                + "donde porque por para desde hasta entre segun contra durante sobre este esta estos estas ese esa "
                + "eso esto aquel es fue han hay ser estar habia lo le les su sus mi tu nos muy mas en",
                "a de con sin no se he has me son era sea si"),
            ["pt"] = new(
                "o os ao aos da das dos um uma uns umas e ou nem mas que quem qual quais cujo como quando onde porque "
                + "por para desde ate entre contra durante sobre este esta estes estas esse essa isso isto aquele "
                + "foi foram ser estar tem ha na nas nos pela pelo pelas pelos seu sua seus suas muito mais nao em",
                "a as de do com sem no se me sao era lhe"),
            ["de"] = new(
                "der das den dem ein eine einer eines einem einen und oder aber nicht kein keine von vom zu zum zur "
                + "mit bei nach aus auf fur uber unter vor durch gegen ohne zwischen wahrend wegen seit bis "
                + "ist sind waren wird werden wurde wurden sein haben ich du er sie es wir ihr "
                + "sich sein seine ihre ihrer wer wie wo wann warum welche welcher welches dass wenn weil als auch "
                + "noch nur sehr im ins am",
                "die des in an um war was so hat bin mein dies"),
            ["it"] = new(
                "il lo la gli un uno una del dello della dei degli delle al allo alla ai agli alle dal dalla dai nel "
                + "nella nei nelle sul sulla sui sulle e ed o ma che chi cui quale quali quando dove perche "
                + "di da tra fra contro durante secondo questo questa questi queste quello quella e sono stato "
                + "essere avere ha hanno si suo sua suoi sue loro non piu molto anche",
                "a i in con per su come le se ne due"),
            ["tr"] = new(
                "ve veya ya da de ki mi mu ile icin gibi kadar gore karsi sonra once bir bu su o biz siz ben onlar "
                + "ne nasil neden nerede kim hangi olan olarak oldu var yok daha cok en ama fakat ancak her hic"),
            ["ru"] = new(
                "и в во не на с со что а но по к ко у из за от до о об обо для при без под над между через против "
                + "как так же бы ли или если то это этот эта эти тот та те он она оно они я ты мы вы его ее их им "
                + "который которая которое которые кто где когда почему чем был была было были быть есть нет все"),
            ["ar"] = new(
                "في من علي الي عن مع بين بعد قبل عند منذ حتي خلال ضد حول هذا هذه ذلك تلك التي الذي الذين "
                + "هو هي هم كان كانت ان انه انها لا لم لن ما ماذا كيف متي اين هل او ام ثم و قد كل بعض غير"),
            ["fa"] = new(
                "و در به از كه را با براي اين ان تا بر يا هم اما اگر نيز است بود شد شده هست هستند بودند مي "
                + "چه چرا چگونه كجا كي كدام هر همه يك هيچ پس پيش بين درباره عليه ما شما او انها"),
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null for English and for languages without a list.</summary>
    public static StopWords? Find(string language)
    {
        var subtag = language.IndexOf('-', StringComparison.Ordinal);
        return Others.TryGetValue(language.AsSpan(0, subtag < 0 ? language.Length : subtag), out var words)
            ? words
            : null;
    }
}
