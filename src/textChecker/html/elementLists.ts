const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

/** Elements that begin and end a block of text (HTML, section 15.3). */
export const BLOCKS = list(`
  address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4
  h5 h6 head header hgroup hr html iframe legend li link main menu meta nav ol optgroup option p picture pre search section select source summary table tbody td
  template textarea tfoot th thead title tr track ul video audio object svg noscript
`)
export const HEADINGS = list('h1 h2 h3 h4 h5 h6 title')
/**
 * Elements whose text is read by itself. It does not count as first or later mention in the body.
 */
export const SHORT_TEXTS = list('td th figcaption caption legend label button option summary dt')
/** Elements whose content is not HTML. */
export const RAW_TEXT = list('script style xmp iframe noembed noframes title textarea')

/** Elements and attributes of HTML and SVG: `<mark>` does not name a person called Mark. */
export const ELEMENTS = new Set([
  ...BLOCKS,
  ...RAW_TEXT,
  ...list(`
    a abbr acronym area audio b base bdi bdo big br button canvas cite code data datalist del dfn em embed font frame i img input ins kbd label map mark meter
    object output param progress q rp rt ruby s samp script slot small span strike strong sub sup time tt u var video wbr circle clippath defs ellipse g image
    line lineargradient marker mask path pattern polygon polyline radialgradient rect stop style symbol text textpath tspan use view center
  `),
])
const ATTRIBUTES = list(`
  abbr accept accept-charset accesskey action align allow alt as async autocomplete autofocus autoplay background bgcolor border cellpadding cellspacing charset checked
  cite class color cols colspan content contenteditable controls coords crossorigin data datetime decoding default defer dir dirname disabled download draggable
  enctype enterkeyhint face fetchpriority for form formaction formenctype formmethod formnovalidate formtarget frame frameborder headers height hidden high href
  hreflang http-equiv icon id imagesizes imagesrcset inert inputmode integrity is ismap itemid itemprop itemref itemscope itemtype kind label lang language link list
  loading longdesc loop low manifest marginheight marginwidth max maxlength media method min minlength multiple muted name nomodule nonce novalidate open optimum
  part pattern ping placeholder playsinline popover poster preload property readonly referrerpolicy rel required rev reversed role rows rowspan rules sandbox scheme
  scope scrolling selected shape size sizes slot span spellcheck src srcdoc srclang srcset start step style summary tabindex target text title translate type
  typeof usemap valign value version vocab width wrap x y d fill stroke viewbox xmlns points transform r cx cy
`)

/** True where an attribute belongs to the format, so that it names nobody. */
export const isKnownAttribute = (name: string): boolean =>
  ATTRIBUTES.has(name) || /^(?:aria-[a-z]+|on[a-z]+|xml[a-z]*:[a-z]+)$/.test(name)

/** Attributes with addresses that a reader follows. One with a name in it is removed. */
export const LINKS = list('href xlink:href action formaction cite ping longdesc')
/** Attributes with addresses of what the page shows. */
export const SOURCES = list(
  'src srcset imagesrcset poster data background manifest data-src data-srcset data-url data-href data-image',
)
/** Attributes that name a place of the page, or lead to one. */
export const ANCHORS = list(
  'id for headers form list usemap aria-labelledby aria-describedby aria-controls aria-owns aria-details aria-flowto',
)
export const IDENTIFIERS = list('name class itemprop slot part')
/**
 * Attributes whose values no reader sees and that may contain any words. They are searched for
 * registered people, but not for unknown ones.
 */
export const LAYOUT = list(
  'class style type rel lang role http-equiv charset media sizes d points transform viewbox name property itemprop slot part',
)
